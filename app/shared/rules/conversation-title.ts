import type { ConversationView } from "../views/conversation";

/** What a conversation is called for its viewer: by its name, or else after the other people in it. */
export function conversationTitle(item: Pick<ConversationView, "name" | "kind" | "people">): string {
  if (item.name) return item.name;
  if (item.people.length === 0) return "Notes to self";
  return item.people.map((person) => person.name).join(", ");
}
