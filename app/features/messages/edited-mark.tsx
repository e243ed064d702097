import { Link } from "@remix-run/react";
import { paths } from "~/shared/rules/paths";
import { type Clock, fullTime } from "~/ui/theme/time-words";
import { useActing } from "./acting";

type EditedMarkProps = { messageId: string; at: string; clock: Clock };

/** Beneath words that are not the first: when they became these, and the way to what was said before. */
export function EditedMark({ messageId, at, clock }: EditedMarkProps) {
  const acting = useActing();
  const when = (
    <time dateTime={at} title={fullTime(new Date(at), clock)}>
      edited
    </time>
  );
  const look = "text-text-faint text-xs";
  if (!acting) return <p className={look}>{when}</p>;
  const to = paths.messageHistory(acting.workspace, acting.place.id, messageId);
  return (
    <p className={look}>
      <Link to={to} preventScrollReset className="hover:text-text-muted hover:underline">
        {when}
      </Link>
    </p>
  );
}
