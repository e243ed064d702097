import { z } from "zod";
import { codePoints, limits } from "../rules/limits";
import { attentionLevels, givenSections } from "../rules/vocabulary";
import { Id } from "./id";

/** A given section by its kind, one of a person's own by its id. */
export const SectionKey = z.union([z.enum(givenSections), Id], "There is no such section.");
export type SectionKey = z.infer<typeof SectionKey>;

const SectionName = z
  .string()
  .transform((name) =>
    name
      .normalize("NFC")
      .replace(/\p{Cc}|\p{Cf}/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .refine((name) => name.length > 0, "Name the section.")
  .refine(
    (name) => codePoints(name) <= limits.sectionName,
    `A section's name has at most ${limits.sectionName} characters.`,
  );

export const CreateSection = z.object({ name: SectionName });
export type CreateSection = z.infer<typeof CreateSection>;

export const RenameSection = z.object({ section: Id, name: SectionName });
export type RenameSection = z.infer<typeof RenameSection>;

export const DeleteSection = z.object({ section: Id });
export type DeleteSection = z.infer<typeof DeleteSection>;

export const FoldSection = z.object({ section: SectionKey, isFolded: z.boolean() });
export type FoldSection = z.infer<typeof FoldSection>;

/** `before` names the section that follows it then; null puts it at the end. */
export const MoveSection = z.object({ section: SectionKey, before: SectionKey.nullable() });
export type MoveSection = z.infer<typeof MoveSection>;

export const NarrowSidebar = z.object({ showsUnreadOnly: z.boolean() });
export type NarrowSidebar = z.infer<typeof NarrowSidebar>;

/** What is left out stays as it is; `section` null is the section of its kind. */
export const ArrangeConversation = z.object({
  level: z.enum(attentionLevels, "Choose what you want to hear of it.").optional(),
  isFavourite: z.boolean().optional(),
  section: Id.nullable().optional(),
});
export type ArrangeConversation = z.infer<typeof ArrangeConversation>;

/** `section` narrows it to what stands there. */
export const MarkAllRead = z.object({ section: SectionKey.optional() });
export type MarkAllRead = z.infer<typeof MarkAllRead>;

/** What somebody writes to get to a place. */
export const FindPlaces = z.object({ words: z.string().trim().min(1).max(100) });
export type FindPlaces = z.infer<typeof FindPlaces>;
