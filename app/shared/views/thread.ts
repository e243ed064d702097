import { z } from "zod";
import { SidebarItemView } from "./conversation";
import { MessageView } from "./message";

/** Where somebody stands in a thread. Whoever never followed it has no cursor, and nothing waits for them. */
export const ThreadStandingView = z.object({
  conversationId: z.uuid(),
  rootId: z.uuid(),
  isFollowing: z.boolean(),
  readSeq: z.number().int(),
  /** How often they went back on purpose: a cursor of a later turn counts, wherever it stands. */
  readTurn: z.number().int(),
  lastReplySeq: z.number().int(),
  /** Replies of others after the cursor, capped at 100; none for those who do not follow. */
  unread: z.number().int(),
});
export type ThreadStandingView = z.infer<typeof ThreadStandingView>;

/** One thread of the list of those that somebody follows. */
export const ThreadItemView = z.object({
  root: MessageView,
  /** The last replies, oldest first. */
  latest: z.array(MessageView),
  place: SidebarItemView.pick({ id: true, kind: true, visibility: true, name: true, people: true }),
  standing: ThreadStandingView,
});
export type ThreadItemView = z.infer<typeof ThreadItemView>;

export const ThreadListView = z.object({
  items: z.array(ThreadItemView),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
});
export type ThreadListView = z.infer<typeof ThreadListView>;
