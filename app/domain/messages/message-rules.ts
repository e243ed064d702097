import type { MessageView } from "~/shared/views/message";

/** A message as everybody may be told of it: what is its reader's own must not go to others. */
export function sharedView(message: MessageView): MessageView {
  const reactions = message.reactions.map((reaction) => ({ ...reaction, isMine: false }));
  const options = message.poll?.options.map((option) => ({ ...option, isMine: false })) ?? [];
  return { ...message, isSaved: false, reactions, poll: message.poll && { ...message.poll, options } };
}
