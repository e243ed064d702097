import type { MessageView } from "~/shared/views/message";
import type { Clock } from "~/ui/theme/time-words";
import { useIsDoing } from "./acting";
import { EditInPlace } from "./edit-in-place";
import { EditedMark } from "./edited-mark";
import { MessageBody } from "./message-body";
import { MessagePoll } from "./message-poll";
import { MessageReactions } from "./message-reactions";
import { MovedMark } from "./moved-mark";
import { QuotingBody } from "./quoting-body";
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
      <QuotingBody message={message}>
        {message.kind === "emote" ? <Emote message={message} /> : <MessageBody html={message.html} />}
      </QuotingBody>
      {message.editedAt && <EditedMark messageId={message.id} at={message.editedAt} clock={clock} />}
      {message.poll && <MessagePoll message={message} />}
      <MessageReactions message={message} />
    </>
  );
}

/** What its author does: the name is the first word of the sentence. */
function Emote({ message: { author, html } }: Pick<MessageContentProps, "message">) {
  return (
    <div className="emote">
      <bdi className="font-semibold">{author.name}</bdi> <MessageBody html={html} />
    </div>
  );
}
