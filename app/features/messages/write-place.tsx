import { useMessages } from "~/client/cache/use-messages";
import { useOutbox } from "~/client/device/use-outbox";
import { useMe } from "~/features/people/use-me";
import { conversationTitle } from "~/shared/rules/conversation-title";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { Composer } from "./composer";
import { ComposerClosed } from "./composer-closed";
import type { GivenBack } from "./given-back";
import { SetAside } from "./set-aside";
import { slowMode } from "./slow-mode";
import { useTypingWords } from "./use-typing-words";
import { useWait } from "./use-wait";

type WritePlaceProps = {
  workspace: string;
  conversation: ConversationView;
  given: GivenBack | null;
  onSent: () => void;
};

/** The foot of a conversation: the composer, or a sentence in its place. */
export function WritePlace({ workspace, conversation, given, onSent }: WritePlaceProps) {
  const { send, pending } = useOutbox(conversation.id);
  const { messages } = useMessages(conversation.id);
  const slow = slowMode({ conversation, messages, pending, meId: useMe().id });
  const wait = useWait(slow?.nextAt ?? null);
  const { words, isTyping } = useTypingWords(conversation);
  if (!conversation.rights.includes("post"))
    return <ComposerClosed workspace={workspace} conversation={conversation} />;
  const action = paths.conversation(workspace, conversation.id);
  return (
    <>
      <SetAside conversationId={conversation.id} action={action} />
      <Composer
        conversationId={conversation.id}
        action={action}
        label={`Message ${nameToWriteTo(conversation)}`}
        typing={words}
        slow={slow && { every: slow.every, wait }}
        given={given}
        onSend={(body, { confirmed }) => {
          send(body, { confirmed });
          onSent();
        }}
        onType={isTyping}
      />
    </>
  );
}

function nameToWriteTo(conversation: ConversationView): string {
  const isChannel = conversation.kind === "channel" || conversation.kind === "announcement";
  return isChannel ? `#${conversationTitle(conversation)}` : conversationTitle(conversation);
}
