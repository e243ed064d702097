import { Link, type LinkProps } from "@remix-run/react";
import { memo } from "react";
import { PersonAvatar } from "~/features/people/person-avatar";
import { paths } from "~/shared/rules/paths";
import type { PersonView } from "~/shared/views/person";
import { Badge } from "~/ui/controls/badge";
import { classNames } from "~/ui/controls/class-names";
import { type Clock, clockTime } from "~/ui/theme/time-words";
import { useActing } from "./acting";
import type { Line } from "./group-messages";
import { MessageContent } from "./message-content";
import { MessageTime } from "./message-time";
import { MessageTools } from "./message-tools";
import { PendingBody } from "./pending-body";
import { ReplyMark } from "./reply-mark";
import { SendFailure } from "./send-failure";
import { ThreadSummary } from "./thread-summary";
import { useRowKeys } from "./use-row-keys";
import { useRowNearness } from "./use-row-nearness";

export type PendingActs = { retry: (clientId: string) => void; discard: (clientId: string) => void };

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
  return (
    <article
      {...handlers}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      data-message={message?.id}
      aria-label={spokenName(props)}
      className={classNames(
        "group/line -outline-offset-2 relative grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 px-5 py-0.5 max-sm:px-3 pointer-coarse:select-none",
        mentionsMe ? "bg-highlight/60" : "hover:bg-surface-sunken",
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
        {isFirst && <Heading author={author} at={line.at} clock={clock} />}
        {message && <ReplyMark message={message} />}
        <Content line={line} clock={clock} acts={acts} />
        {message && <ThreadSummary message={message} />}
      </div>
      {message && <MessageTools message={message} row={row} />}
    </article>
  );
}, isSameLine);

function Heading({ author, at, clock }: { author: PersonView; at: string; clock: Clock }) {
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

type ProfileLinkProps = Omit<LinkProps, "to"> & { author: PersonView };

// Beside the conversation: of a list that stands nowhere in particular, beside the one that its address lies in.
function ProfileLink({ author, ...link }: ProfileLinkProps) {
  const acting = useActing();
  const to = acting
    ? paths.conversationPerson(acting.workspace, acting.place.id, author.handle)
    : `people/${author.handle}`;
  return <Link {...link} to={to} />;
}

function Content({ line, clock, acts }: Pick<MessageLineProps, "line" | "clock" | "acts">) {
  if (line.kind === "sent") return <MessageContent message={line.message} clock={clock} />;
  const { clientId, body, state, reason } = line.pending;
  return (
    <>
      <PendingBody body={body} isSending={state === "sending"} />
      {state === "failed" && (
        <SendFailure reason={reason} onRetry={() => acts.retry(clientId)} onDiscard={() => acts.discard(clientId)} />
      )}
    </>
  );
}

function spokenName({ line, author, clock, mentionsMe }: MessageLineProps): string {
  const state = line.kind === "pending" ? (line.pending.state === "failed" ? ", not sent" : ", sending") : "";
  return `${author.name}, ${clockTime(new Date(line.at), clock)}${mentionsMe ? ", mentions you" : ""}${state}`;
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
