import { z } from "zod";
import { Id } from "./id";

const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** How far a device has taken in several conversations. */
export const TakeDelivery = z.object({
  places: z
    .array(z.object({ conversationId: Id, seq }))
    .min(1)
    .max(100),
});
export type TakeDelivery = z.infer<typeof TakeDelivery>;

/** Who has read a message; `after` is the last person of the page before. */
export const ListReaders = z.object({ messageId: Id, after: Id.optional() });
export type ListReaders = z.infer<typeof ListReaders>;

export const ChooseReceipts = z.object({ sends: z.boolean() });
export type ChooseReceipts = z.infer<typeof ChooseReceipts>;

export const RegulateReceipts = z.object({ shows: z.boolean() });
export type RegulateReceipts = z.infer<typeof RegulateReceipts>;
