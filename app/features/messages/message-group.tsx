import type { PersonView } from "~/shared/views/person";
import type { Clock } from "~/ui/theme/time-words";
import type { Group, Line } from "./group-messages";
import type { PendingActs } from "./line-content";
import { MessageLine } from "./message-line";
import { NewLine } from "./new-line";
import { NoticeGroup } from "./notice-group";

type MessageGroupProps = {
  group: Group;
  me: PersonView;
  /** Whose mentions count for nothing. */
  blocked: ReadonlySet<string>;
  clock: Clock;
  acts: PendingActs;
};

/** What one person said in one go. */
export function MessageGroup({ group, me, blocked, clock, acts }: MessageGroupProps) {
  return (
    <div data-group="" className="pt-message">
      {group.isNew && <NewLine />}
      {group.isNotice ? (
        <NoticeGroup lines={group.lines} clock={clock} />
      ) : (
        group.lines.map((line, place) => (
          <MessageLine
            key={line.key}
            line={line}
            author={group.author}
            isFirst={place === 0}
            mentionsMe={!blocked.has(group.author.id) && isFor(me, line)}
            clock={clock}
            acts={acts}
          />
        ))
      )}
    </div>
  );
}

function isFor(me: PersonView, line: Line): boolean {
  if (line.kind !== "sent" || line.message.author.id === me.id) return false;
  return line.message.mentions.includes(me.id) || line.message.calls !== null;
}
