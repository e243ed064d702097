import type { MessageView } from "~/shared/views/message";

/** The page of messages to choose from: of the conversation, or of the thread in which the first of them stands. */
export function movableQuery(conversationId: string, { seq, rootId }: Pick<MessageView, "seq" | "rootId">) {
  return { conversationId, after: seq - 1, ...(rootId ? { rootId } : {}) };
}
