import { z } from "zod";
import { cleanBody } from "../rules/clean-body";
import { isDay, isZone } from "../rules/days";
import { codePoints, limits } from "../rules/limits";
import { messageKinds, savedFilters } from "../rules/vocabulary";
import { Id } from "./id";

const encoder = new TextEncoder();

export const MessageBody = z
  .string()
  .max(limits.messageBytes * 2, "This message is far too long.")
  .transform(cleanBody)
  .refine((body) => body.trim().length > 0, "Write something first.")
  .refine(
    (body) => codePoints(body) <= limits.messageCodePoints,
    `A message has at most ${limits.messageCodePoints.toLocaleString("en")} characters.`,
  )
  .refine((body) => encoder.encode(body).length <= limits.messageBytes, "This message is too long.");

/** `clientId` makes a send repeatable: the same id and body again answers with the first result. */
export const SendMessage = z.object({
  clientId: Id,
  body: MessageBody,
  kind: z.enum(messageKinds).optional(),
  /** A reply in the thread of this message, and whether it stands in the conversation as well. */
  rootId: Id.optional(),
  alsoInFlow: z.boolean().optional(),
  /** What it answers or passes on. */
  quotedId: Id.optional(),
  /** That it calls so many people at once is meant. */
  confirmed: z.boolean().optional(),
  /** What the sender's clock says. */
  writtenAt: z.iso.datetime().optional(),
});
export type SendMessage = z.infer<typeof SendMessage>;

/** Something that the caller tried to send, by the id that they gave it. */
export const OwnAttempt = z.object({ conversationId: Id, clientId: Id });
export type OwnAttempt = z.infer<typeof OwnAttempt>;

/** A text that is not sent yet. */
export const PreviewMessage = z.object({ body: MessageBody });
export type PreviewMessage = z.infer<typeof PreviewMessage>;

/** One message of a conversation. */
export const OneMessage = z.object({ messageId: Id });
export type OneMessage = z.infer<typeof OneMessage>;

/** Several, wherever in a workspace they stand. */
export const ManyMessages = z.object({ messageIds: z.array(Id).min(1).max(limits.pageSize) });
export type ManyMessages = z.infer<typeof ManyMessages>;

/** Whether what was put aside is done. */
export const SettleSaved = OneMessage.extend({ isDone: z.boolean() });
export type SettleSaved = z.infer<typeof SettleSaved>;

export const ListSaved = z.object({
  show: z.enum(savedFilters).default("open"),
  /** Where the page before it ended: when that message was put aside, or done, and its id. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[0-9a-f-]{36}$/, "There is no such page.")
    .optional(),
});
export type ListSaved = z.infer<typeof ListSaved>;

/** A day as somebody writes it, `today` or `yesterday`, in the zone where they are. */
export const FindDay = z.object({
  day: z.string().trim().toLowerCase().refine(isDay, "There is no such day. Write it as in 2026-11-21."),
  zone: z.string().refine(isZone, "There is no such time zone.").default("UTC"),
});
export type FindDay = z.infer<typeof FindDay>;

/** Other words in the place of what was said. */
export const EditMessage = OneMessage.extend({ body: MessageBody });
export type EditMessage = z.infer<typeof EditMessage>;

/** A moderator removes what another said, and says why. */
export const RemoveMessage = OneMessage.extend({
  reason: z
    .string()
    .trim()
    .min(1, "Say why it is removed.")
    .refine((words) => codePoints(words) <= limits.reason, `Write at most ${limits.reason} characters.`),
});
export type RemoveMessage = z.infer<typeof RemoveMessage>;

/** What a message said at one time. */
export const OneVersion = z.object({ versionId: Id });
export type OneVersion = z.infer<typeof OneVersion>;

export const MessagePage = z.object({
  /** Only messages before this seq; left out for the newest page. */
  cursor: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  /** Only messages after this seq, oldest first; not together with `cursor`. */
  after: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** As many before as after this seq, and what stands there; not together with the other two. */
  around: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** Only replies in the thread of this message. */
  rootId: Id.optional(),
  limit: z.number().int().min(1).max(100).default(limits.pageSize),
});
export type MessagePage = z.infer<typeof MessagePage>;

export const SyncSince = z.object({ seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });
export type SyncSince = z.infer<typeof SyncSince>;

/** `turn` is the one in which it was seen: what was seen before somebody went back on purpose does not count any more. */
export const MarkRead = z.object({
  seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  turn: z.number().int().min(0).max(2_147_483_647).optional(),
});
export type MarkRead = z.infer<typeof MarkRead>;

/** `seq` is the first message that is unread then; left out for the newest that somebody else wrote. */
export const MarkUnread = z.object({ seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional() });
export type MarkUnread = z.infer<typeof MarkUnread>;
