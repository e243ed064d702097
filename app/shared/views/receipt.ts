import { z } from "zod";
import { PersonView } from "./person";

/** How far somebody's devices have taken in a conversation, and how far they have read it; neither ever goes back. */
export const ReceiptView = z.object({
  personId: z.uuid(),
  joinedAt: z.iso.datetime(),
  deliveredSeq: z.number().int(),
  readSeq: z.number().int(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

/** The receipts of a direct conversation or group, of those others who send any. Nothing is shown to whoever sends none. */
export const ReceiptsView = z.object({ isShown: z.boolean(), receipts: z.array(ReceiptView) });
export type ReceiptsView = z.infer<typeof ReceiptsView>;

/** Who has read one's own message, by name, of those who send receipts. */
export const ReadersView = z.object({
  isShown: z.boolean(),
  /** How many there are in all. */
  count: z.number().int(),
  people: z.array(PersonView),
  /** Where the next page begins; null at the end. */
  next: z.uuid().nullable(),
});
export type ReadersView = z.infer<typeof ReadersView>;
