import { z } from "zod";
import { ConversationFacts, MemberView, SidebarItemView } from "../views/conversation";
import { DraftView } from "../views/draft";
import { MessageView, PollView, ReactionView } from "../views/message";
import { PersonView } from "../views/person";
import { StatusView } from "../views/profile";
import { ReceiptView } from "../views/receipt";
import { ThreadStandingView } from "../views/thread";

const inConversation = { conversationId: z.uuid(), seq: z.number().int() };
const readFacts = SidebarItemView.pick({ readSeq: true, readTurn: true, unread: true, mentions: true }).shape;
/** The line that the conversation keeps of what happened, at the same number; null where none is kept. */
const notice = MessageView.nullable();

/**
 * Every live event, by name. Those with a `seq` are changes of a conversation and are applied in that order;
 * the others are hints on a person's or a workspace's own channel, which are read anew after a reconnect.
 */
export const catalogue = {
  /** Somebody said something; a reply changes what stands above its thread as well. */
  "message.sent": z.object({
    type: z.literal("message.sent"),
    ...inConversation,
    message: MessageView,
    root: MessageView.nullable(),
    /** It stood elsewhere before, and came with what each of its readers had made of it there. */
    isCarried: z.literal(true).optional(),
  }),
  /** Messages are others now: edited, deleted, moved, pinned, or what was answered beneath them. */
  "message.changed": z.object({
    type: z.literal("message.changed"),
    ...inConversation,
    messages: z.array(MessageView),
    notice,
  }),
  /** Somebody reacted, or took it back: how many chose the emoji now, and the first few. */
  "message.reacted": z.object({
    type: z.literal("message.reacted"),
    ...inConversation,
    messageId: z.uuid(),
    personId: z.uuid(),
    isTaken: z.boolean(),
    reaction: ReactionView,
  }),
  /** Somebody voted: how many chose these answers now, and the first few where people are shown who did. */
  "poll.voted": z.object({
    type: z.literal("poll.voted"),
    ...inConversation,
    messageId: z.uuid(),
    options: z.array(PollView.shape.options.element.pick({ id: true, count: true, people: true })),
  }),
  "member.joined": z.object({ type: z.literal("member.joined"), ...inConversation, member: MemberView, notice }),
  "member.left": z.object({ type: z.literal("member.left"), ...inConversation, personId: z.uuid(), notice }),
  "conversation.changed": z.object({
    type: z.literal("conversation.changed"),
    ...inConversation,
    facts: ConversationFacts,
    notice,
  }),
  /** To a person: something was said in one of their conversations. */
  "conversation.bumped": z.object({
    type: z.literal("conversation.bumped"),
    conversationId: z.uuid(),
    lastSeq: z.number().int(),
    messageCount: z.number().int(),
    lastMessageAt: z.iso.datetime(),
    lastAuthorId: z.uuid().nullable(),
    /** Counted for this person alone: they were named, or block somebody who may have written. */
    counted: z.object(readFacts).nullable(),
  }),
  /** To a person: one of their devices read up to here, or went back to here on purpose, which begins a new turn. */
  "conversation.read": z.object({
    type: z.literal("conversation.read"),
    conversationId: z.uuid(),
    ...readFacts,
    messageCount: z.number().int(),
  }),
  /** To a person: they put a message aside, or it is done. */
  "message.saved": z.object({
    type: z.literal("message.saved"),
    conversationId: z.uuid(),
    messageId: z.uuid(),
    isSaved: z.boolean(),
  }),
  /** To a person: their devices have taken in a conversation this far. */
  "conversation.delivered": z.object({
    type: z.literal("conversation.delivered"),
    conversationId: z.uuid(),
    deliveredSeq: z.number().int(),
  }),
  /** To a person: how far the others of a direct conversation or group have read, of those who let it be seen. */
  "receipts.changed": z.object({
    type: z.literal("receipts.changed"),
    conversationId: z.uuid(),
    receipts: z.array(ReceiptView),
  }),
  /** To a workspace, or a person: who shows what they have read is another thing now. */
  "receipts.switched": z.object({ type: z.literal("receipts.switched") }),
  /** To a person: where they stand in a thread now: whether they follow it, how far they read, what waits. */
  "thread.read": z.object({ type: z.literal("thread.read"), workspace: z.string(), ...ThreadStandingView.shape }),
  /** To a person: every thread that they follow in a workspace counts as read. */
  "threads.read": z.object({ type: z.literal("threads.read"), workspace: z.string() }),
  /** To a person: what they have begun to write in a place, and what was set aside there. */
  "draft.changed": z.object({ type: z.literal("draft.changed"), workspace: z.string(), ...DraftView.shape }),
  /** To a person: what they chose in a poll themselves. */
  "poll.chosen": z.object({
    type: z.literal("poll.chosen"),
    conversationId: z.uuid(),
    messageId: z.uuid(),
    optionIds: z.array(z.uuid()),
  }),
  /** To a person: where a conversation stands in their sidebar, and what they want to hear of it. */
  "conversation.arranged": z.object({
    type: z.literal("conversation.arranged"),
    conversationId: z.uuid(),
    ...SidebarItemView.pick({ level: true, isFavourite: true, sectionId: true, hiddenSeq: true }).shape,
  }),
  /** To a person: the sections of their sidebar are others now, or what it shows. */
  "sidebar.arranged": z.object({ type: z.literal("sidebar.arranged"), workspace: z.string() }),
  /** To a person: the list of their conversations is another one now. */
  "sidebar.changed": z.object({ type: z.literal("sidebar.changed"), conversationId: z.uuid() }),
  /** To whoever decides who is let in, and to whoever asked: the queue is another one now. */
  "requests.changed": z.object({ type: z.literal("requests.changed"), conversationId: z.uuid() }),
  /** To a workspace: what its directory lists is another thing now. */
  "directory.changed": z.object({ type: z.literal("directory.changed"), workspaceId: z.uuid() }),
  /** To those who may know them: what somebody looks like, or says of the moment, is another thing now. */
  "person.changed": z.object({
    type: z.literal("person.changed"),
    person: PersonView,
    status: StatusView.nullable(),
  }),
  /** To a person: whom they block is another list now. Nobody else is ever told. */
  "blocks.changed": z.object({ type: z.literal("blocks.changed") }),
  /** To a workspace: who came and who went, gathered over a second. */
  "presence.changed": z.object({
    type: z.literal("presence.changed"),
    online: z.array(z.uuid()),
    offline: z.array(z.uuid()),
  }),
  /** Stands in for an event too large to carry: read again. */
  stale: z.object({ type: z.literal("stale"), conversationId: z.uuid().optional(), seq: z.number().int().optional() }),
} as const;

export type EventName = keyof typeof catalogue;
export type LiveEvent = { [Name in EventName]: z.infer<(typeof catalogue)[Name]> }[EventName];
export type EventOf<Name extends EventName> = z.infer<(typeof catalogue)[Name]>;
