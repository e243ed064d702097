import { Link } from "@remix-run/react";
import { useParam } from "~/client/query/use-param";
import { PersonAvatar } from "~/features/people/person-avatar";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { QuoteView } from "~/shared/views/message";
import { RelativeTime } from "~/ui/controls/relative-time";
import { MessageBody } from "./message-body";
import { Tombstone } from "./tombstone";

/** What was said elsewhere, for somebody who may read it there: who, where, when, and how it begins. */
export function QuoteCard({ quote }: { quote: QuoteView }) {
  const { askedId, author, place, createdAt, editedAt, deleted, html, isCut } = quote;
  const to = paths.messageLink(useParam("workspace"), askedId);
  const title = conversationTitle(place);
  return (
    <blockquote
      aria-label={`Quote of ${author.name} in ${title}`}
      className="my-1 max-w-140 rounded-e-control border-line-strong border-s-3 bg-surface-sunken/60 py-1.5 ps-3 pe-3"
    >
      <p className="mb-0.5 flex min-w-0 flex-wrap items-center gap-x-1.5 text-sm">
        <PersonAvatar person={author} size={20} />
        <bdi className="min-w-0 truncate font-semibold">{author.name}</bdi>
        <Link to={to} className="min-w-0 truncate text-text-muted hover:underline">
          {place.kind === "channel" || place.kind === "announcement" ? "#" : ""}
          <bdi>{title}</bdi> · <RelativeTime at={createdAt} as="full" />
        </Link>
        {editedAt && <span className="text-text-faint text-xs">edited</span>}
      </p>
      {deleted ? (
        <Tombstone message={{ deleted, movedToId: null }} />
      ) : (
        <div className="relative max-h-40 overflow-hidden">
          <MessageBody html={html} />
        </div>
      )}
      {isCut && (
        <Link to={to} className="text-sm text-text-muted underline">
          Read all of it
        </Link>
      )}
    </blockquote>
  );
}

/** In the place of a quote whose reader may not see it, or not any more: an address, and nothing of what is there. */
export function BareQuote({ messageId }: { messageId: string }) {
  return (
    <p className="text-sm">
      <Link
        to={paths.messageLink(useParam("workspace"), messageId)}
        className="text-text-muted underline [overflow-wrap:anywhere]"
      >
        A message from elsewhere
      </Link>
    </p>
  );
}
