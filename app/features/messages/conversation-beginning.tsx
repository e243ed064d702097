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
      {isEmpty && (
        <p className="mt-4 text-pretty text-text-soft">
          {mayPost ? "Nothing has been said yet. The first word is yours, below." : "Nothing has been said yet."}
        </p>
      )}
    </div>
  );
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
