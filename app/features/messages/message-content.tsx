import type { MessageView } from "~/shared/views/message";
import type { Clock } from "~/ui/theme/time-words";
import { useIsDoing } from "./acting";
import { EditInPlace } from "./edit-in-place";
import { EditedMark } from "./edited-mark";
import { MessageBody } from "./message-body";
import { MessagePoll } from "./message-poll";
import { MessageReactions } from "./message-reactions";
import { MovedMark } from "./moved-mark";
import { Tombstone } from "./tombstone";

type MessageContentProps = { message: MessageView; clock: Clock };

/** What somebody said, or what is left of it, or the place to say it otherwise. */
export function MessageContent({ message, clock }: MessageContentProps) {
  const isEditing = useIsDoing("edit", message.id);
  if (message.deleted)
    return (
      <>
        <Tombstone message={message} />
        <MovedMark message={message} />
      </>
    );
  if (isEditing) return <EditInPlace message={message} />;
  return (
    <>
      <MessageBody html={message.html} />
      {message.editedAt && <EditedMark messageId={message.id} at={message.editedAt} clock={clock} />}
      {message.poll && <MessagePoll message={message} />}
      <MessageReactions message={message} />
    </>
  );
}
