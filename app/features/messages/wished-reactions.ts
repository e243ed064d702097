import type { MessageView, ReactionView } from "~/shared/views/message";

/** What I pressed and nobody has answered yet: an emoji beneath a message, wanted there or not. */
export type ReactionWish = { messageId: string; emoji: string; name: string; wants: boolean };

/** A message's reactions as they will be once my wishes are fulfilled; the last wish about an emoji counts. */
export function wishedReactions(
  { id, reactions }: Pick<MessageView, "id" | "reactions">,
  wishes: readonly ReactionWish[],
): ReactionView[] {
  return wishes.filter(({ messageId }) => messageId === id).reduce(fulfil, reactions);
}

function fulfil(reactions: ReactionView[], { emoji, name, wants }: ReactionWish): ReactionView[] {
  const known = reactions.find((reaction) => reaction.emoji === emoji);
  if (wants === (known?.isMine ?? false)) return reactions;
  if (!known) return [...reactions, { emoji, name, count: 1, people: [], isMine: true }];
  const now = { ...known, isMine: wants, count: known.count + (wants ? 1 : -1) };
  if (now.count === 0) return reactions.filter((reaction) => reaction !== known);
  return reactions.map((reaction) => (reaction === known ? now : reaction));
}
