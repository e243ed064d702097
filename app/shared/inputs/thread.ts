import { z } from "zod";
import { threadFilters } from "../rules/vocabulary";
import { Id } from "./id";
import { MarkRead, MarkUnread } from "./message";

/** The thread beneath a message. */
export const OneThread = z.object({ rootId: Id });
export type OneThread = z.infer<typeof OneThread>;

/** `seq` is that of the last reply which was seen; `turn` the one in which it was. */
export const MarkThreadRead = MarkRead.extend({ rootId: Id });
export type MarkThreadRead = z.infer<typeof MarkThreadRead>;

/** `seq` is the first reply that is unread then; left out for the newest of somebody else. */
export const MarkThreadUnread = MarkUnread.extend({ rootId: Id });
export type MarkThreadUnread = z.infer<typeof MarkThreadUnread>;

/** `answerId` is the reply that settled it; left out where none did. */
export const ResolveThread = z.object({ rootId: Id, answerId: Id.optional() });
export type ResolveThread = z.infer<typeof ResolveThread>;

export const ListThreads = z.object({
  show: z.enum(threadFilters).default("all"),
  /** Where the page before it ended: whether that thread waited, when it was last answered, and its root. */
  after: z
    .string()
    .regex(/^[01]~\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[0-9a-f-]{36}$/, "There is no such page.")
    .optional(),
});
export type ListThreads = z.infer<typeof ListThreads>;
