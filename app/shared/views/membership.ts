import { z } from "zod";
import { conversationKinds } from "../rules/vocabulary";
import { PersonView } from "./person";

/** Somebody who asks to be let in, as those who decide see it. */
export const JoinRequestView = z.object({
  id: z.uuid(),
  person: PersonView,
  words: z.string(),
  createdAt: z.iso.datetime(),
});
export type JoinRequestView = z.infer<typeof JoinRequestView>;

/** The same among those of all conversations. */
export const WorkspaceRequestView = JoinRequestView.extend({
  conversation: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(conversationKinds) }),
});
export type WorkspaceRequestView = z.infer<typeof WorkspaceRequestView>;

export const BanView = z.object({
  person: PersonView,
  /** The name of whoever banned them; null when they are gone. */
  by: z.string().nullable(),
  reason: z.string(),
  createdAt: z.iso.datetime(),
});
export type BanView = z.infer<typeof BanView>;

/** Somebody who may say nothing until a time. */
export const SilenceView = z.object({ personId: z.uuid(), until: z.iso.datetime() });
export type SilenceView = z.infer<typeof SilenceView>;

/** What an administrator may know of a place before coming in. */
export const EntranceView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(conversationKinds),
  visibility: z.enum(["restricted", "private"]),
  memberCount: z.number().int(),
});
export type EntranceView = z.infer<typeof EntranceView>;
