import type { EventOf } from "~/shared/events/catalogue";
import type { MessageView } from "~/shared/views/message";

/** One emoji beneath a message has another count; a new one comes last, and one that nobody chooses any more goes. */
export function foldReaction(message: MessageView, event: EventOf<"message.reacted">, meId: string): MessageView {
  const { emoji } = event.reaction;
  const known = message.reactions.find((reaction) => reaction.emoji === emoji);
  const isMine = event.personId === meId ? event.isTaken : (known?.isMine ?? false);
  const now = { ...event.reaction, isMine };
  if (now.count === 0) return { ...message, reactions: message.reactions.filter((reaction) => reaction !== known) };
  if (!known) return { ...message, reactions: [...message.reactions, now] };
  return { ...message, reactions: message.reactions.map((reaction) => (reaction === known ? now : reaction)) };
}
