import type { Answer } from "~/ui/controls/answered-fields";
import { ForwardForm } from "./forward-form";
import { MessageActPanel } from "./message-act-panel";
import { MessageCard } from "./message-card";
import type { OneMessageProps } from "./message-panel";
import { QuoteForm } from "./quote-form";
import { Tombstone } from "./tombstone";
import { useOpenedMessage } from "./use-opened-message";

type ForwardPanelProps = OneMessageProps & { isHere: boolean; answer: Answer | undefined };

/** Says something with a message that was said before: where it was said, or to others who may read it there. */
export function ForwardPanel(props: ForwardPanelProps) {
  const { workspace, conversationId, messageId, isHere, answer } = props;
  const { message } = useOpenedMessage({ conversationId, messageId });
  return (
    <MessageActPanel {...props} title={isHere ? "Quote" : "Forward"}>
      {message.deleted ? (
        <Tombstone message={message} />
      ) : (
        <div className="space-y-4">
          <MessageCard message={message} />
          {isHere ? (
            <QuoteForm message={message} answer={answer} />
          ) : (
            <ForwardForm workspace={workspace} conversationId={conversationId} answer={answer} />
          )}
        </div>
      )}
    </MessageActPanel>
  );
}
