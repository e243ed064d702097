import { z } from "zod";
import { limits } from "../rules/limits";
import {
  audiences,
  conversationKinds,
  historyPolicies,
  postingPolicies,
  visibilities,
  workspaceRoles,
} from "../rules/vocabulary";
import { Category, ChannelName, Description, Icon, Topic } from "./conversation";

/** What is left out stays as it is. */
export const DescribeConversation = z.object({
  topic: Topic.optional(),
  description: Description.optional(),
  icon: Icon.optional(),
});
export type DescribeConversation = z.infer<typeof DescribeConversation>;

export const RenameConversation = z.object({ name: ChannelName });
export type RenameConversation = z.infer<typeof RenameConversation>;

export const CategoriseConversation = z.object({ category: Category });
export type CategoriseConversation = z.infer<typeof CategoriseConversation>;

/** What is left out stays as it is. */
export const RegulateConversation = z.object({
  posting: z.enum(postingPolicies).optional(),
  postingRoles: z
    .array(z.enum(workspaceRoles))
    .max(workspaceRoles.length)
    .transform((roles) => workspaceRoles.filter((role) => roles.includes(role)))
    .optional(),
  slowModeSeconds: z
    .number()
    .int()
    .min(0)
    .max(limits.slowModeSeconds, "Slow mode lets people wait for at most six hours.")
    .optional(),
  whoAdds: z.enum(audiences).optional(),
  whoDescribes: z.enum(audiences).optional(),
  whoMentionsAll: z.enum(audiences).optional(),
  history: z.enum(historyPolicies).optional(),
  guestsAllowed: z.boolean().optional(),
  /** Null for ever, 0 never. */
  editWindowSeconds: z.number().int().min(0).max(31_536_000, "Choose at most a year.").nullable().optional(),
});
export type RegulateConversation = z.infer<typeof RegulateConversation>;

export const PreviewShape = z.object({ kind: z.enum(conversationKinds), visibility: z.enum(visibilities) });
export type PreviewShape = z.infer<typeof PreviewShape>;

export const ReshapeConversation = PreviewShape.extend({
  /** Whether those who come from outside may read what was said before. */
  opensHistory: z.boolean().default(false),
});
export type ReshapeConversation = z.infer<typeof ReshapeConversation>;

/** A new name, where somebody took the old one meanwhile. */
export const RestoreConversation = z.object({ name: ChannelName.optional() });
export type RestoreConversation = z.infer<typeof RestoreConversation>;

/** The name once more, so that nobody deletes what they did not mean. */
export const DeleteConversation = z.object({ name: z.string().max(200) });
export type DeleteConversation = z.infer<typeof DeleteConversation>;

export const ConvertGroup = z.object({ name: ChannelName });
export type ConvertGroup = z.infer<typeof ConvertGroup>;
