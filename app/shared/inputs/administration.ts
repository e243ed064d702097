import { z } from "zod";
import { conversationStates, visibilities } from "../rules/vocabulary";

/** Where a page of a sorted list ended: the last line's value and its id. */
const Cursor = z.tuple([z.string().max(200), z.uuid()]);

export const administeredKinds = ["channel", "announcement", "room"] as const;
export const administeredSorts = ["name", "activity", "members"] as const;

export const ListConversations = z.object({
  search: z.string().trim().max(100).default(""),
  kind: z.enum(administeredKinds).optional(),
  visibility: z.enum(visibilities).optional(),
  state: z.enum(conversationStates).optional(),
  sort: z.enum(administeredSorts).default("name"),
  after: Cursor.optional(),
});
export type ListConversations = z.infer<typeof ListConversations>;

export const ListArchived = z.object({ after: Cursor.optional() });
export type ListArchived = z.infer<typeof ListArchived>;
