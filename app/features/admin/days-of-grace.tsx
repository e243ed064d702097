import { ButtonLink } from "~/ui/controls/button-link";
import { Notice } from "~/ui/controls/notice";
import { RelativeTime } from "~/ui/controls/relative-time";

/** Until when what was deleted can be brought back, and the way to do it. */
export function DaysOfGrace({ until, restore }: { until: string; restore: string }) {
  return (
    <Notice kind="warning" action={<ButtonLink to={restore}>Restore</ButtonLink>}>
      Nobody reads it any longer. It is erased for good on <RelativeTime at={until} as="day" />.
    </Notice>
  );
}
