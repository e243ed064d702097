import { linkedMessages } from "~/shared/rules/house-links";
import { limits } from "~/shared/rules/limits";
import type { MessageView } from "~/shared/views/message";

type House = { origin: string; workspace: string };
type Quoting = Pick<MessageView, "id" | "body" | "quotedId" | "deleted">;

/** The messages that one quotes or links to, what it quotes first; a few at most. */
export function quotedIn({ id, body, quotedId, deleted }: Quoting, house: House): string[] {
  if (deleted) return [];
  const ids = [...(quotedId ? [quotedId] : []), ...linkedMessages(body, house)];
  return [...new Set(ids)].filter((one) => one !== id).slice(0, limits.cards);
}

/** Whether a message says nothing of its own: its words are the address of what it passes on. */
export function isBareLink({ body, quotedId }: Quoting, { origin, workspace }: House): boolean {
  return quotedId !== null && body.trim() === `${origin}/w/${workspace}/m/${quotedId}`;
}
