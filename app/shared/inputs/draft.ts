import { z } from "zod";
import { codePoints, limits } from "../rules/limits";
import { Id } from "./id";

/** A conversation's own draft, or that of a thread in it. */
export const DraftPlace = z.object({ rootId: Id.optional() });
export type DraftPlace = z.infer<typeof DraftPlace>;

const body = z
  .string()
  .max(limits.draftCodePoints * 2, "This is too long to be kept.")
  .refine((text) => codePoints(text) <= limits.draftCodePoints, "This is too long to be kept.");

/**
 * `revision` is what the words were written upon, 0 for nothing; `age` how many milliseconds ago. Nothing but space is no
 * draft.
 */
export const SaveDraft = DraftPlace.extend({
  body: body.transform((text) => (text.trim() === "" ? "" : text)),
  revision: z.number().int().min(0).max(2_147_483_646).default(0),
  age: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});
export type SaveDraft = z.infer<typeof SaveDraft>;

/** Words that were set aside take the place of the draft, or are let go. */
export const SettleDraft = DraftPlace.extend({
  words: z
    .string()
    .min(1)
    .max(limits.draftCodePoints * 2),
  isTaken: z.boolean(),
});
export type SettleDraft = z.infer<typeof SettleDraft>;

export const ListDrafts = z.object({
  /** Where the page before it ended: when that draft was written, and its id. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[0-9a-f-]{36}$/, "There is no such page.")
    .optional(),
});
export type ListDrafts = z.infer<typeof ListDrafts>;
