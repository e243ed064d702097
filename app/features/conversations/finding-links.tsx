import { CalendarSearch, Pin } from "lucide-react";
import { paths } from "~/shared/rules/paths";
import { ListHeading } from "~/ui/layout/list-heading";
import { ListRow } from "~/ui/layout/list-row";

type FindingLinksProps = { workspace: string; conversationId: string };

/** The ways to what was said before. */
export function FindingLinks({ workspace, conversationId }: FindingLinksProps) {
  return (
    <section className="-mx-2">
      <ListHeading>Find again</ListHeading>
      <ListRow
        to={paths.conversationPins(workspace, conversationId)}
        leading={<Pin aria-hidden="true" className="size-4" />}
      >
        Pinned messages
      </ListRow>
      <ListRow
        to={paths.conversationDay(workspace, conversationId)}
        leading={<CalendarSearch aria-hidden="true" className="size-4" />}
      >
        Jump to a day
      </ListRow>
    </section>
  );
}
