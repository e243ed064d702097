import { z } from "zod";
import { conversationKinds, sectionKinds, visibilities } from "../rules/vocabulary";
import { PersonView } from "./person";

/** A heading of somebody's sidebar. Its key is the kind of a given one and the id of one of their own. */
export const SectionView = z.object({
  key: z.string(),
  kind: z.enum(sectionKinds),
  /** Null for the given ones, which are named by the product. */
  name: z.string().nullable(),
  isFolded: z.boolean(),
});
export type SectionView = z.infer<typeof SectionView>;

/** How somebody arranged their sidebar: the sections in their order, and whether it shows only what is unread. */
export const ArrangementView = z.object({ sections: z.array(SectionView), showsUnreadOnly: z.boolean() });
export type ArrangementView = z.infer<typeof ArrangementView>;

/** A conversation that one may go to, whether one is in it or not. */
const FoundConversation = z.object({
  type: z.literal("conversation"),
  id: z.uuid(),
  kind: z.enum(conversationKinds),
  visibility: z.enum(visibilities),
  name: z.string(),
  icon: z.string().nullable(),
  topic: z.string(),
  isMember: z.boolean(),
  lastMessageAt: z.iso.datetime().nullable(),
});

/** Somewhere to go: a conversation, or a person to write to. */
export const FoundPlace = z.discriminatedUnion("type", [
  FoundConversation,
  z.object({ type: z.literal("person"), person: PersonView }),
]);
export type FoundPlace = z.infer<typeof FoundPlace>;
