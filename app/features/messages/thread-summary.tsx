import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { PersonAvatar } from "~/features/people/person-avatar";
import { paths } from "~/shared/rules/paths";
import type { MessageView, ThreadSummaryView } from "~/shared/views/message";
import { RelativeTime } from "~/ui/controls/relative-time";
import { type Acting, useActing } from "./acting";
import { excerpt } from "./excerpt";
import { useWaitingThreads } from "./use-waiting-threads";

type ThreadSummaryProps = { message: MessageView };

/** Beneath a message of the conversation: who answered, how often and when last, and what settled it. */
export function ThreadSummary({ message }: ThreadSummaryProps) {
  const acting = useActing();
  const { thread } = message;
  if (!acting || acting.rootId !== null || !thread) return null;
  if (thread.replyCount === 0 && !thread.resolvedAt) return null;
  return <Summary acting={acting} messageId={message.id} thread={thread} />;
}

type SummaryProps = { acting: Acting; messageId: string; thread: ThreadSummaryView };

function Summary({ acting: { workspace, place }, messageId, thread }: SummaryProps) {
  const waiting = useWaitingThreads(workspace).find(({ rootId }) => rootId === messageId);
  const { replyCount, lastReplyAt, faces } = thread;
  return (
    <Link
      to={paths.thread(workspace, place.id, messageId)}
      preventScrollReset
      className="-mx-1.5 mt-0.5 flex min-h-7 w-fit max-w-full flex-wrap items-center gap-x-2 gap-y-0.5 rounded-control border border-transparent px-1.5 py-0.5 text-sm text-text-muted hover:border-line hover:bg-surface-raised pointer-coarse:min-h-11"
    >
      <span aria-hidden="true" className="flex gap-0.5">
        {faces.map((person) => (
          <PersonAvatar key={person.id} person={person} size={20} />
        ))}
      </span>
      <span className={waiting ? "font-semibold text-text" : "font-medium text-accent-text"}>
        {countWords(replyCount)}
      </span>
      {waiting && (
        <>
          <i aria-hidden="true" className="size-2 shrink-0 rounded-full bg-unread" />
          <span className="font-medium text-text">{`${waiting.unread} new`}</span>
        </>
      )}
      {lastReplyAt && (
        <span className="text-text-faint text-xs">
          <span className="sr-only">, last </span>
          <RelativeTime at={lastReplyAt} />
        </span>
      )}
      {thread.resolvedAt && <Resolved thread={thread} />}
    </Link>
  );
}

function Resolved({ thread: { answerWords } }: { thread: ThreadSummaryView }) {
  return (
    <span className="flex min-w-0 max-w-full items-center gap-1 text-success">
      <CircleCheck aria-hidden="true" className="size-4 shrink-0" />
      <span className="shrink-0 font-medium">Resolved{answerWords ? ":" : ""}</span>
      {answerWords && <bdi className="min-w-0 truncate text-text-soft">{excerpt(answerWords)}</bdi>}
    </span>
  );
}

export function countWords(replyCount: number): string {
  if (replyCount === 0) return "No replies";
  return replyCount === 1 ? "1 reply" : `${replyCount.toLocaleString("en")} replies`;
}
