import { z } from "zod";
import { SidebarItemView } from "./conversation";
import { ThreadStandingView } from "./thread";

/** What stands in a conversation after somebody's cursor, by what becomes of it. */
const AfterCursor = z.object({
  /** By others: this is what is unread. */
  counted: z.number().int(),
  own: z.number().int(),
  /** Notices of what happened. */
  notices: z.number().int(),
  deleted: z.number().int(),
  /** Replies that stand in their threads alone. */
  inThreads: z.number().int(),
  /** By people whom the reader blocks. */
  blocked: z.number().int(),
});
export type AfterCursor = z.infer<typeof AfterCursor>;

/** How every unread count of a workspace is derived, counted anew from the messages themselves. */
export const UnreadCheckView = z.object({
  places: z.array(
    z.object({
      item: SidebarItemView,
      after: AfterCursor,
      /** More stands there than was looked at. */
      isCut: z.boolean(),
    }),
  ),
  threads: z.array(ThreadStandingView),
});
export type UnreadCheckView = z.infer<typeof UnreadCheckView>;
