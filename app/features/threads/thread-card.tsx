import { Form, Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { excerpt } from "~/features/messages/excerpt";
import { countWords } from "~/features/messages/thread-summary";
import { PersonAvatar } from "~/features/people/person-avatar";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { MessageView } from "~/shared/views/message";
import type { ThreadItemView } from "~/shared/views/thread";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";
import { UnreadBadge } from "~/ui/controls/unread-badge";

type ThreadCardProps = { workspace: string; item: ThreadItemView };

/** One thread of the list: where it is, what it is about, what was said last, and what waits. */
export function ThreadCard({ workspace, item: { root, latest, place, standing } }: ThreadCardProps) {
  const isWaiting = standing.unread > 0;
  return (
    <article
      aria-label={`Thread of ${root.author.name} in ${conversationTitle(place)}`}
      className={`rounded-card border bg-surface-raised ${isWaiting ? "border-line-control" : "border-line"}`}
    >
      <header className="flex min-h-11 items-center gap-2 border-line border-b px-3 text-sm text-text-muted">
        <ConversationIcon conversation={place} />
        <Link to={paths.conversation(workspace, place.id)} className="min-w-0 flex-1 truncate hover:underline">
          <bdi>{conversationTitle(place)}</bdi>
        </Link>
        {isWaiting && <ReadForm standing={standing} />}
        <UnreadBadge count={standing.unread} />
      </header>
      <Link
        to={paths.thread(workspace, place.id, root.id)}
        className="-outline-offset-2 block space-y-2.5 rounded-b-card px-3 py-3 hover:bg-surface-hover"
      >
        <Said message={root} isRoot />
        <Ending root={root} />
        {latest.map((message) => (
          <Said key={message.id} message={message} />
        ))}
      </Link>
    </article>
  );
}

function ReadForm({ standing: { conversationId, rootId, lastReplySeq } }: Pick<ThreadItemView, "standing">) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="conversation" value={conversationId} />
      <input type="hidden" name="seq" value={lastReplySeq} />
      <input type="hidden" name="act" value="read" />
      <SubmitButton name="root" value={rootId} kind="quiet" size="small">
        Mark as read
      </SubmitButton>
    </Form>
  );
}

function Ending({ root: { thread } }: { root: MessageView }) {
  return (
    <p className="flex min-w-0 items-center gap-1.5 ps-7 text-text-muted text-xs">
      <span className="shrink-0">{countWords(thread?.replyCount ?? 0)}</span>
      {thread?.resolvedAt && (
        <span className="flex min-w-0 items-center gap-1 text-success">
          <CircleCheck aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="shrink-0 font-medium">Resolved{thread.answerWords ? ":" : ""}</span>
          {thread.answerWords && <bdi className="min-w-0 truncate text-text-soft">{excerpt(thread.answerWords)}</bdi>}
        </span>
      )}
    </p>
  );
}

function Said({ message, isRoot = false }: { message: MessageView; isRoot?: boolean }) {
  const { author, body, deleted, createdAt } = message;
  return (
    <div className={`flex items-start gap-2 ${isRoot ? "" : "text-sm"}`}>
      <span className="mt-0.5">
        <PersonAvatar person={author} size={20} />
      </span>
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <bdi className="font-semibold">{author.name}</bdi>{" "}
        <span className="text-text-faint text-xs">
          <RelativeTime at={createdAt} />
        </span>
        <span dir="auto" className={`block ${isRoot ? "line-clamp-3" : "line-clamp-2 text-text-soft"}`}>
          {deleted ? <i className="text-text-faint">This message was deleted</i> : excerpt(body)}
        </span>
      </p>
    </div>
  );
}
