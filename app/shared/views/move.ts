import { z } from "zod";

/** Where something stands. */
export const WhereaboutsView = z.object({
  conversationId: z.uuid(),
  messageId: z.uuid(),
  /** The message in whose thread it stands. */
  rootId: z.uuid().nullable(),
});
export type WhereaboutsView = z.infer<typeof WhereaboutsView>;

/** Where the first of what was moved stands now, and how many went. */
export const MovedView = WhereaboutsView.extend({ count: z.number().int() });
export type MovedView = z.infer<typeof MovedView>;

/** What a move would do: how many messages go with their replies, and who would read them who could not before. */
export const MovePreviewView = z.object({
  count: z.number().int(),
  readers: z.object({ count: z.number().int(), names: z.array(z.string()) }),
  /** How many who read them now would read them no more. */
  losing: z.number().int(),
});
export type MovePreviewView = z.infer<typeof MovePreviewView>;
