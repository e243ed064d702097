import { z } from "zod";
import { limits } from "../rules/limits";
import { isOneEmoji } from "../rules/one-emoji";
import { OneMessage } from "./message";

/** One emoji beneath one message. Which are known is the server's to say. */
export const React = OneMessage.extend({ emoji: z.string().refine(isOneEmoji, "Choose one emoji.") });
export type React = z.infer<typeof React>;

/** Who chose an emoji, the first of them first. */
export const ReactionPage = React.extend({
  /** Only who came after this place; those who came before the message was moved here stand below nought. */
  cursor: z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.number().int().min(1).max(100).default(limits.pageSize),
});
export type ReactionPage = z.infer<typeof ReactionPage>;
