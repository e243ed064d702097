import { PersonAvatar } from "~/features/people/person-avatar";
import type { MessageView } from "~/shared/views/message";
import { RelativeTime } from "~/ui/controls/relative-time";
import { MessageBody } from "./message-body";
import { QuotingBody } from "./quoting-body";
import { Tombstone } from "./tombstone";

type MessageCardProps = { message: MessageView };

/** A message away from its neighbours: who said it, when, and what. */
export function MessageCard({ message }: MessageCardProps) {
  const { author, createdAt, editedAt, deleted } = message;
  return (
    <article
      aria-label={`Message from ${author.name}`}
      className="rounded-card border border-line bg-surface-raised px-3 py-2.5"
    >
      <header className="mb-1.5 flex min-w-0 items-center gap-2">
        <PersonAvatar person={author} size={24} />
        <bdi className="min-w-0 truncate font-semibold">{author.name}</bdi>
        <span className="shrink-0 text-text-faint text-xs">
          <RelativeTime at={createdAt} as="full" />
        </span>
      </header>
      {deleted ? (
        <Tombstone message={message} />
      ) : (
        <QuotingBody message={message}>
          <MessageBody html={message.html} />
        </QuotingBody>
      )}
      {editedAt && (
        <p className="mt-1.5 text-text-faint text-xs">
          Edited <RelativeTime at={editedAt} as="full" />
        </p>
      )}
    </article>
  );
}
