import { z } from "zod";
import { SidebarItemView } from "./conversation";

/** What somebody has begun to write in a conversation, or in a thread of it; empty where there is nothing. */
export const DraftView = z.object({
  conversationId: z.uuid(),
  rootId: z.uuid().nullable(),
  body: z.string(),
  /** What lost against words that another device wrote later, the latest first. */
  setAside: z.array(z.string()),
  /** Grows with every change; 0 where there never was one. */
  revision: z.number().int(),
  /** When the words were written; null where there never were any. */
  updatedAt: z.iso.datetime().nullable(),
});
export type DraftView = z.infer<typeof DraftView>;

/** Where something lies begun. */
export const DraftMarkView = DraftView.pick({ conversationId: true, rootId: true, revision: true });
export type DraftMarkView = z.infer<typeof DraftMarkView>;

/** One draft of the list, with where it belongs. */
export const DraftItemView = z.object({
  draft: DraftView,
  place: SidebarItemView.pick({ id: true, kind: true, visibility: true, name: true, people: true }),
  /** The beginning of what it answers; null outside of threads. */
  rootWords: z.string().nullable(),
});
export type DraftItemView = z.infer<typeof DraftItemView>;

export const DraftListView = z.object({
  items: z.array(DraftItemView),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
});
export type DraftListView = z.infer<typeof DraftListView>;
