import type { MessageView } from "~/shared/views/message";
import type { Clock } from "~/ui/theme/time-words";
import { EditedMark } from "./edited-mark";
import { MessageBody } from "./message-body";
import { MessageReactions } from "./message-reactions";
import { Tombstone } from "./tombstone";

type MessageContentProps = { message: MessageView; clock: Clock };

/** What somebody said, or what is left of it. */
export function MessageContent({ message, clock }: MessageContentProps) {
  if (message.deleted) return <Tombstone deleted={message.deleted} />;
  return (
    <>
      <MessageBody html={message.html} />
      {message.editedAt && <EditedMark messageId={message.id} at={message.editedAt} clock={clock} />}
      <MessageReactions message={message} />
    </>
  );
}
