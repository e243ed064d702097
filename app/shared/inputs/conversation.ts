import { z } from "zod";
import { codePoints, limits } from "../rules/limits";
import { slugOf } from "../rules/slug-of";
import { conversationRoles, visibilities } from "../rules/vocabulary";
import { Id } from "./id";

export const ChannelName = z
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

export const Topic = line(limits.topic, "A topic");
export const Description = line(limits.description, "A description");

/** One emoji, or none. */
export const Icon = z
  .string()
  .trim()
  .max(40, "An icon is one emoji.")
  .refine((icon) => icon === "" || isOneEmoji(icon), "An icon is one emoji.")
  .transform((icon) => icon || null);

/** The heading that the directory files it under, or none. */
export const Category = line(limits.category, "A category").transform((category) => category || null);

export const CreateChannel = z.object({
  name: ChannelName,
  kind: z.enum(["channel", "announcement"]).default("channel"),
  visibility: z.enum(visibilities).default("public"),
  topic: Topic.default(""),
  description: Description.default(""),
  icon: Icon.default(null),
  category: Category.default(null),
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

/** What somebody has written so far of the name of whom they mean. */
export const FindMentionable = z.object({ words: z.string().max(60) });
export type FindMentionable = z.infer<typeof FindMentionable>;

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

function line(most: number, what: string) {
  return z
    .string()
    .trim()
    .refine((text) => codePoints(text) <= most, `${what} has at most ${most.toLocaleString("en")} characters.`);
}

function isOneEmoji(text: string): boolean {
  const isPicture = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text);
  return isPicture && [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length === 1;
}
