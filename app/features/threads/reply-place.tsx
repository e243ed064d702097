import { useNavigate, useSearchParams } from "@remix-run/react";
import { useMessages } from "~/client/cache/use-messages";
import { useOutbox } from "~/client/device/use-outbox";
import { Composer } from "~/features/messages/composer";
import type { GivenBack } from "~/features/messages/given-back";
import { SetAside } from "~/features/messages/set-aside";
import { slowMode } from "~/features/messages/slow-mode";
import type { Sending } from "~/features/messages/use-speech";
import { useTypingWords } from "~/features/messages/use-typing-words";
import { useWait } from "~/features/messages/use-wait";
import { useMe } from "~/features/people/use-me";
import { paths } from "~/shared/rules/paths";
import type { ConversationView } from "~/shared/views/conversation";
import { Checkbox } from "~/ui/controls/checkbox";
import { threadCursor } from "./thread-cursor";

type ReplyPlaceProps = {
  workspace: string;
  conversation: ConversationView;
  rootId: string;
  given: GivenBack | null;
};

/** The foot of a thread: a place to reply, also to everybody in the conversation; or why there is none. */
export function ReplyPlace({ workspace, conversation, rootId, given }: ReplyPlaceProps) {
  const { send, pending } = useOutbox(conversation.id, rootId);
  const { messages } = useMessages(conversation.id, rootId);
  const slow = slowMode({ conversation, messages, pending, meId: useMe().id });
  const wait = useWait(slow?.nextAt ?? null);
  const { words, isTyping } = useTypingWords(conversation, rootId);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const thread = paths.thread(workspace, conversation.id, rootId);
  if (!conversation.rights.includes("post"))
    return <p className="shrink-0 px-5 py-3 text-sm text-text-muted max-sm:px-3">You can read this thread.</p>;
  function handleSend(body: string, { alsoInFlow, confirmed }: Sending) {
    send(body, { alsoInFlow, confirmed });
    if (threadCursor(search)) navigate(thread);
  }
  return (
    <>
      <SetAside conversationId={conversation.id} rootId={rootId} action={thread} />
      <Composer
        conversationId={conversation.id}
        rootId={rootId}
        action={thread}
        label="Reply in thread"
        typing={words}
        slow={slow && { every: slow.every, wait }}
        given={given}
        onSend={handleSend}
        onType={isTyping}
      >
        <div className="px-2 text-sm text-text-muted">
          <Checkbox
            name="alsoInFlow"
            value="yes"
            label="Also to the conversation"
            defaultChecked={given?.isAlsoInFlow}
          />
        </div>
      </Composer>
    </>
  );
}
