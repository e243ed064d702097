import type { PersonView } from "~/shared/views/person";
import { Badge } from "~/ui/controls/badge";
import type { Clock } from "~/ui/theme/time-words";
import { MessageTime } from "./message-time";
import { ProfileLink } from "./profile-link";

/** Who speaks, and since when. */
export function MessageHeading({ author, at, clock }: { author: PersonView; at: string; clock: Clock }) {
  return (
    <header className="flex min-w-0 items-baseline gap-2">
      <ProfileLink author={author} className="min-w-0 truncate font-semibold hover:underline">
        <bdi>{author.name}</bdi>
      </ProfileLink>
      {author.kind === "bot" && <Badge>bot</Badge>}
      <span className="shrink-0 text-text-faint text-xs group-focus-visible/line:[&>time]:after:content-['_·_'attr(title)]">
        <MessageTime at={at} clock={clock} />
      </span>
    </header>
  );
}
