import { Form, Link } from "@remix-run/react";
import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { excerpt } from "~/features/messages/excerpt";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { DraftItemView, DraftView } from "~/shared/views/draft";
import { RelativeTime } from "~/ui/controls/relative-time";
import { SubmitButton } from "~/ui/controls/submit-button";

type DraftCardProps = { workspace: string; item: DraftItemView };

/** One draft of the list: where it belongs, what it says, and a way to let it go. */
export function DraftCard({ workspace, item: { draft, place, rootWords } }: DraftCardProps) {
  const { rootId, body, updatedAt } = draft;
  const title = conversationTitle(place);
  const to = rootId ? paths.thread(workspace, place.id, rootId) : paths.conversation(workspace, place.id);
  return (
    <article aria-label={`Draft in ${title}`} className="rounded-card border border-line bg-surface-raised">
      <header className="flex min-h-11 items-center gap-2 border-line border-b px-3 text-sm text-text-muted">
        <ConversationIcon conversation={place} />
        <p className="min-w-0 flex-1 truncate">
          <bdi>{title}</bdi>
          {rootId && <span className="ms-2 text-text-faint">Thread: {excerpt(rootWords ?? "") || "deleted"}</span>}
        </p>
        {updatedAt && (
          <span className="shrink-0 text-text-faint text-xs">
            <RelativeTime at={updatedAt} />
          </span>
        )}
      </header>
      {body && <Words draft={draft} words={body} to={to} />}
      {draft.setAside.map((words) => (
        <div key={words} className="border-line border-t first-of-type:border-t-0">
          <p className="px-3 pt-2 text-text-faint text-xs">Written on another device and set aside</p>
          <Words draft={draft} words={words} to={to} isAside />
        </div>
      ))}
    </article>
  );
}

type WordsProps = { draft: DraftView; words: string; to: string; isAside?: boolean };

function Words({ draft: { conversationId, rootId, revision }, words, to, isAside = false }: WordsProps) {
  return (
    <div className="flex items-start gap-2 py-1 pe-2">
      <Link
        to={to}
        className="-outline-offset-2 min-w-0 flex-1 rounded-card px-3 py-2 hover:underline [overflow-wrap:anywhere]"
      >
        <span dir="auto" className="line-clamp-3">
          {excerpt(words)}
        </span>
      </Link>
      <Form method="post" preventScrollReset className="pt-1">
        <input type="hidden" name="conversation" value={conversationId} />
        {rootId && <input type="hidden" name="root" value={rootId} />}
        <input type="hidden" name="revision" value={revision} />
        {isAside && <input type="hidden" name="words" value={words} />}
        <SubmitButton kind="quiet" size="small">
          Discard
        </SubmitButton>
      </Form>
    </div>
  );
}
