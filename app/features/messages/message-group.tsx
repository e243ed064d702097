import type { PersonView } from "~/shared/views/person";
import type { Clock } from "~/ui/theme/time-words";
import type { Group, Line } from "./group-messages";
import { MessageLine, type PendingActs } from "./message-line";
import { NewLine } from "./new-line";

type MessageGroupProps = { group: Group; me: PersonView | undefined; clock: Clock; acts: PendingActs };

/** What one person said in one go. */
export function MessageGroup({ group, me, clock, acts }: MessageGroupProps) {
  return (
    <div data-group={group.key} className="pt-message [contain-intrinsic-size:auto_4rem] [content-visibility:auto]">
      {group.isNew && <NewLine />}
      {group.lines.map((line, place) => (
        <MessageLine
          key={line.key}
          line={line}
          author={group.author}
          isFirst={place === 0}
          mentionsMe={isFor(me, line)}
          clock={clock}
          acts={acts}
        />
      ))}
    </div>
  );
}

function isFor(me: PersonView | undefined, line: Line): boolean {
  return me !== undefined && line.kind === "sent" && line.message.mentions.includes(me.id);
}
