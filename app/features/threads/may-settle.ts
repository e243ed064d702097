import type { ConversationView } from "~/shared/views/conversation";
import type { MessageView } from "~/shared/views/message";

/** Whoever asked settles a thread, or a moderator; the server has the last word. */
export function maySettle({ rights }: Pick<ConversationView, "rights">, root: MessageView, meId: string): boolean {
  if (root.movedToId !== null) return false;
  return rights.includes("react") && (root.author.id === meId || rights.includes("moderate"));
}
