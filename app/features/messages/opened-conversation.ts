import { conversationTitle } from "~/shared/rules/conversation-title";
import type { ConversationView } from "~/shared/views/conversation";

type Loaded = { queries: readonly { queryKey: readonly unknown[]; state: { data?: unknown } }[] };

/** The conversation as its page found it, before anything live changed it. */
export function openedConversation(dehydrated: Loaded): ConversationView {
  const query = dehydrated.queries.find(({ queryKey }) => JSON.stringify(queryKey[0]) === '["conversations","read"]');
  if (!query) throw new Error("A conversation's page was made without its conversation.");
  return query.state.data as ConversationView;
}

/** What it is called, for the title of its page. */
export function openedTitle(dehydrated: Loaded): string {
  return conversationTitle(openedConversation(dehydrated));
}
