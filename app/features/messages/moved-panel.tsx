import { MessageActPanel } from "./message-act-panel";
import { MessageCard } from "./message-card";
import type { OneMessageProps } from "./message-panel";
import { useOpenedMessage } from "./use-opened-message";

/** What is said to those who may not follow a message to where it was moved. */
export function MovedPanel(props: OneMessageProps) {
  const { message } = useOpenedMessage(props);
  return (
    <MessageActPanel {...props} title="Moved">
      <MessageCard message={message} />
      <p className="mt-4 text-pretty text-text-muted">
        {message.movedToId ? "It is in a place that you cannot read." : "It is not there any more."}
      </p>
    </MessageActPanel>
  );
}
