import type { MessageView } from "../views/message";

/** What most messages have nothing of. */
export const unadorned = {
  kind: "text",
  calls: null,
  rootId: null,
  inFlow: true,
  quotedId: null,
  editedAt: null,
  deleted: null,
  movedToId: null,
  pinnedAt: null,
  isSaved: false,
  reactions: [],
  thread: null,
  poll: null,
  notice: null,
  subject: null,
} as const satisfies Partial<MessageView>;
