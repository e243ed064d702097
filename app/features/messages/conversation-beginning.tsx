import { ConversationIcon } from "~/features/conversations/conversation-icon";
import { PresenceAvatar } from "~/features/people/presence-avatar";
import { conversationTitle } from "~/shared/rules/conversation-title";
import type { ConversationView } from "~/shared/views/conversation";
import { type Clock, dayName } from "~/ui/theme/time-words";
import { whoCanRead } from "./who-can-read";

type ConversationBeginningProps = { conversation: ConversationView; isEmpty: boolean; clock: Clock };

/** Above the first message: what this place is and who reads along. */
export function ConversationBeginning({ conversation, isEmpty, clock }: ConversationBeginningProps) {
  const isChannel = conversation.kind === "channel" || conversation.kind === "announcement";
  const mayPost = conversation.rights.includes("post");
  const horizon = whereReadingBegins(conversation, clock);
  if (horizon && !isEmpty) return <Horizon sentence={horizon} />;
  return (
    <div className="max-w-measure px-5 pt-10 pb-4 max-sm:px-3">
      <div className="mb-3">
        <Sign conversation={conversation} />
      </div>
      <p className="text-balance break-words font-semibold text-xl">
        <bdi>{conversationTitle(conversation)}</bdi>
      </p>
      {conversation.topic && (
        <p dir="auto" className="mt-1 text-text-soft">
          {conversation.topic}
        </p>
      )}
      <p className="mt-1 text-pretty text-text-muted">
        {isChannel && `Begun on ${dayName(new Date(conversation.createdAt), clock)}. `}
        {whoCanRead(conversation)}
      </p>
      {horizon && <p className="mt-1 text-pretty text-text-muted">{horizon}</p>}
      {isEmpty && (
        <p className="mt-4 text-pretty text-text-soft">
          {mayPost ? "Nothing has been said yet. The first word is yours, below." : "Nothing has been said yet."}
        </p>
      )}
    </div>
  );
}

// What was said before is there and not for this reader, so this is not the beginning.
function Horizon({ sentence }: { sentence: string }) {
  return <p className="px-5 pt-10 pb-4 text-center text-pretty text-sm text-text-muted max-sm:px-3">{sentence}</p>;
}

function whereReadingBegins({ place }: ConversationView, clock: Clock): string | null {
  if (!place || place.past === "everything") return null;
  const day = dayName(new Date(place.joinedAt), clock);
  if (place.past === "sinceOpening") return "What was said before this conversation was opened is not shown.";
  return `You read from ${day}, when you joined. What was said before is for those who were here.`;
}

function Sign({ conversation }: { conversation: ConversationView }) {
  const [other] = conversation.people;
  if (conversation.kind === "direct" && other) return <PresenceAvatar person={other} size={64} />;
  return (
    <span className="inline-flex size-11 items-center justify-center rounded-card bg-surface-hover text-text-muted">
      <ConversationIcon conversation={conversation} size="medium" />
    </span>
  );
}
