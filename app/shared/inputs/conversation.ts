import { z } from "zod";
import { codePoints, limits } from "../rules/limits";
import { conversationRoles, visibilities } from "../rules/vocabulary";
import { Id } from "./id";

const ChannelName = z
  .string()
  .transform((name) =>
    name
      .normalize("NFC")
      .replace(/\p{Cc}|\p{Cf}/gu, "")
      .replace(/^#+/, "")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .refine((name) => name.length > 0, "Name the channel.")
  .refine(
    (name) => codePoints(name) <= limits.channelName,
    `A channel name has at most ${limits.channelName} characters.`,
  )
  .refine((name) => slugOf(name).length > 0, "A channel name has at least one letter or digit.");

export const CreateChannel = z.object({
  name: ChannelName,
  visibility: z.enum(visibilities).default("public"),
  topic: z.string().trim().max(limits.topic, `A topic has at most ${limits.topic} characters.`).default(""),
});
export type CreateChannel = z.infer<typeof CreateChannel>;

/** The people a direct conversation is with, the caller left out; none at all means notes to self. */
export const StartDirect = z.object({
  people: z.array(Id).max(limits.groupPeople, `A group has at most ${limits.groupPeople} people.`),
});
export type StartDirect = z.infer<typeof StartDirect>;

export const AddPeople = z.object({
  people: z.array(Id).min(1, "Choose somebody to add.").max(100, "Add at most 100 people at once."),
});
export type AddPeople = z.infer<typeof AddPeople>;

export const ChangeMemberRole = z.object({ personId: Id, role: z.enum(conversationRoles) });
export type ChangeMemberRole = z.infer<typeof ChangeMemberRole>;

export const directorySorts = ["activity", "name", "newest", "size"] as const;
export type DirectorySort = (typeof directorySorts)[number];

export const BrowseConversations = z.object({
  search: z.string().trim().max(100).default(""),
  category: z.string().max(40).optional(),
  sort: z.enum(directorySorts).default("activity"),
  /** The place of the last line of the page before: how well it matches, what it is sorted by, and which it is. */
  after: z
    .string()
    .max(250)
    .regex(/^[0-3]~[^~]+~[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, "This page does not exist.")
    .optional(),
});
export type BrowseConversations = z.infer<typeof BrowseConversations>;

export const FeatureConversation = z.object({ conversationId: Id, isFeatured: z.boolean() });
export type FeatureConversation = z.infer<typeof FeatureConversation>;

/** The address-like form of a name, unique in its workspace: letters of any script, digits and dashes. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
