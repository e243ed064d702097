import { memo } from "react";
import { PersonAvatar } from "~/features/people/person-avatar";
import type { PersonView } from "~/shared/views/person";
import { classNames } from "~/ui/controls/class-names";
import { type Clock, clockTime } from "~/ui/theme/time-words";
import type { Line } from "./group-messages";
import { LineContent, type PendingActs } from "./line-content";
import { placeId, useIsMarked } from "./marked-place";
import { MessageHeading } from "./message-heading";
import { MessageTime } from "./message-time";
import { MessageTools } from "./message-tools";
import { ProfileLink } from "./profile-link";
import { useRowKeys } from "./use-row-keys";
import { useRowNearness } from "./use-row-nearness";

type MessageLineProps = {
  line: Line;
  author: PersonView;
  /** The first of a group carries the face, the name and the time. */
  isFirst: boolean;
  mentionsMe: boolean;
  clock: Clock;
  acts: PendingActs;
};

/**
 * One utterance. A pending one and the real one that follows it are the same element, so that nothing moves and
 * nothing blinks when the answer comes.
 */
export const MessageLine = memo(function MessageLine(props: MessageLineProps) {
  const { line, author, isFirst, mentionsMe, clock, acts } = props;
  const message = line.kind === "sent" ? line.message : null;
  const { row, handlers } = useRowNearness();
  const onKeyDown = useRowKeys(message, () => row.setMenuOpen(true));
  const isMarked = useIsMarked(message?.seq);
  return (
    <article
      {...handlers}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      data-message={message?.id}
      data-seq={message?.seq}
      aria-label={spokenName(props, isMarked)}
      {...(isMarked && message ? { id: placeId(message.seq), "data-marked": "" } : {})}
      className={classNames(
        "group/line -outline-offset-2 relative grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 px-5 py-0.5 max-sm:px-3 pointer-coarse:select-none",
        mentionsMe ? "bg-highlight/60" : "hover:bg-surface-sunken",
        isMarked && "bg-accent-soft inset-shadow-[3px_0_0_var(--color-accent)]",
      )}
    >
      {isFirst ? (
        <span className="pt-0.5">
          <ProfileLink author={author} tabIndex={-1} aria-hidden="true">
            <PersonAvatar person={author} />
          </ProfileLink>
        </span>
      ) : (
        <span className="-ms-4 whitespace-nowrap text-end text-text-faint text-xs leading-[1.375rem] opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 group-focus/line:opacity-100">
          <MessageTime at={line.at} clock={clock} />
        </span>
      )}
      <div className="min-w-0">
        {isFirst && <MessageHeading author={author} at={line.at} clock={clock} />}
        <LineContent line={line} clock={clock} acts={acts} />
      </div>
      {message && <MessageTools message={message} row={row} />}
    </article>
  );
}, isSameLine);

function spokenName({ line, author, clock, mentionsMe }: MessageLineProps, isMarked: boolean): string {
  const state = line.kind === "pending" ? (line.pending.state === "failed" ? ", not sent" : ", sending") : "";
  return `${author.name}, ${clockTime(new Date(line.at), clock)}${mentionsMe ? ", mentions you" : ""}${isMarked ? ", the message that you came for" : ""}${state}`;
}

// Lines are made anew with every change of the list; what they hold is not.
function isSameLine(before: MessageLineProps, after: MessageLineProps): boolean {
  return (
    contentOf(before.line) === contentOf(after.line) &&
    before.isFirst === after.isFirst &&
    before.mentionsMe === after.mentionsMe &&
    before.clock === after.clock &&
    before.acts === after.acts &&
    before.author.name === after.author.name &&
    before.author.avatar === after.author.avatar
  );
}

function contentOf(line: Line) {
  return line.kind === "sent" ? line.message : line.pending;
}
