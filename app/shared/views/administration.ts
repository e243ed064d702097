import { z } from "zod";
import { conversationKinds, conversationStates, visibilities } from "../rules/vocabulary";
import { ConversationView, MemberView } from "./conversation";

/** One conversation as administrators see it: that it is there, and how large. */
export const AdministeredItemView = z.object({
  id: z.uuid(),
  kind: z.enum(conversationKinds),
  visibility: z.enum(visibilities),
  state: z.enum(conversationStates),
  name: z.string(),
  memberCount: z.number().int(),
  lastMessageAt: z.iso.datetime().nullable(),
});
export type AdministeredItemView = z.infer<typeof AdministeredItemView>;

/** A page of a sorted list; `next` is where the following one begins. */
export type AdministeredPageView = { items: AdministeredItemView[]; next: [string, string] | null };

/** One conversation with who is in it, for arranging it without reading it. */
export const AdministeredView = z.object({
  conversation: ConversationView,
  members: z.array(MemberView),
  /** When a deleted one is erased for good; null for every other. */
  erasedAt: z.iso.datetime().nullable(),
});
export type AdministeredView = z.infer<typeof AdministeredView>;

/** How many conversations between people there are: all that anybody outside may know of them. */
export type TalkTotalsView = { directs: number; groups: number };

/** An archived conversation that somebody can still read. */
export const ArchivedItemView = AdministeredItemView.omit({ state: true }).extend({ archivedAt: z.iso.datetime() });
export type ArchivedItemView = z.infer<typeof ArchivedItemView>;
