import { z } from "zod";
import { Notice } from "../rules/notices";
import { callings, conversationKinds, messageKinds, visibilities } from "../rules/vocabulary";
import { PersonView } from "./person";

/** One emoji beneath a message: how many chose it, the first few of them by name, and whether the reader did. */
export const ReactionView = z.object({
  emoji: z.string(),
  /** What it is called, for those who hear the page. */
  name: z.string(),
  count: z.number().int(),
  people: z.array(PersonView.pick({ id: true, name: true })),
  isMine: z.boolean(),
});
export type ReactionView = z.infer<typeof ReactionView>;

/** Who chose an emoji; `next` is where the page after this one begins. */
export const ReactionPageView = z.object({ people: z.array(PersonView), next: z.number().int().nullable() });
export type ReactionPageView = z.infer<typeof ReactionPageView>;

/** What was answered beneath a message, as the conversation shows it. */
export const ThreadSummaryView = z.object({
  replyCount: z.number().int(),
  lastReplySeq: z.number().int(),
  lastReplyAt: z.iso.datetime().nullable(),
  /** The latest who replied, the latest first. */
  faces: z.array(PersonView),
  resolvedAt: z.iso.datetime().nullable(),
  /** The reply that settled it, and how it begins; no words once it is deleted. */
  answerId: z.uuid().nullable(),
  answerWords: z.string().nullable(),
});
export type ThreadSummaryView = z.infer<typeof ThreadSummaryView>;

/** Answers to choose from. `people` stays empty where nobody is shown who chose what. */
export const PollView = z.object({
  isMultiple: z.boolean(),
  isAnonymous: z.boolean(),
  closesAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  options: z.array(
    z.object({
      id: z.uuid(),
      words: z.string(),
      count: z.number().int(),
      people: z.array(PersonView.pick({ id: true, name: true })),
      isMine: z.boolean(),
    }),
  ),
});
export type PollView = z.infer<typeof PollView>;

/** Who chose an answer; `next` is where the page after this one begins. */
export const VotersView = z.object({ people: z.array(PersonView), next: z.uuid().nullable() });
export type VotersView = z.infer<typeof VotersView>;

/**
 * One utterance. `seq` is its place, `changedSeq` its latest change; `html` is rendered by the server and safe. The same
 * for everybody who may read it, but for what is the reader's own (`isMine`, `isSaved`), which live events leave false.
 */
export const MessageView = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  seq: z.number().int(),
  changedSeq: z.number().int(),
  /** The id the sender's client minted; it lets the sender's pending line become this one. */
  clientId: z.uuid(),
  author: PersonView,
  kind: z.enum(messageKinds),
  /** Both are empty once it is deleted. */
  body: z.string(),
  html: z.string(),
  /** Ids of the people named in it. */
  mentions: z.array(z.uuid()),
  /** Whom it called besides. */
  calls: z.enum(callings).nullable(),
  /** The message in whose thread this is a reply, and whether it stands in the conversation as well. */
  rootId: z.uuid().nullable(),
  inFlow: z.boolean(),
  /** What it answers or passes on: shown only to those who may read that. */
  quotedId: z.uuid().nullable(),
  editedAt: z.iso.datetime().nullable(),
  /** When it was deleted, and whether another did it. */
  deleted: z.object({ at: z.iso.datetime(), byOther: z.boolean() }).nullable(),
  /** Where its words are now, when they were moved. */
  movedToId: z.uuid().nullable(),
  pinnedAt: z.iso.datetime().nullable(),
  /** Whether the reader has put it aside for later, and it is not done. */
  isSaved: z.boolean(),
  /** In the order in which each was first chosen. */
  reactions: z.array(ReactionView),
  thread: ThreadSummaryView.nullable(),
  poll: PollView.nullable(),
  /** What happened, when this is a notice and nobody's words. */
  notice: Notice.nullable(),
  /** Whom the notice is about, when it is not its author. */
  subject: PersonView.nullable(),
  createdAt: z.iso.datetime(),
});
export type MessageView = z.infer<typeof MessageView>;

/** How a text would look, how many it would call at once, and whether so many that one says first that it is meant. */
export const PreviewView = z.object({ html: z.string(), calls: z.number().int(), mustConfirm: z.boolean() });
export type PreviewView = z.infer<typeof PreviewView>;

/** A message by itself, with what depends on its reader and the moment. */
export const OpenedMessageView = z.object({
  message: MessageView,
  /** For how many seconds more the reader may edit it, by the server's clock: null for ever; no `edit` for never. */
  edit: z.object({ secondsLeft: z.number().int().nullable() }).nullable(),
  /** Whether the reader may see what it said before. */
  showsVersions: z.boolean(),
  /** Why somebody else deleted it, told to its author and to moderators. */
  deletionReason: z.string().nullable(),
});
export type OpenedMessageView = z.infer<typeof OpenedMessageView>;

/** What a message said before; `html` is null once it was purged. */
export const VersionView = z.object({
  id: z.uuid(),
  html: z.string().nullable(),
  saidAt: z.iso.datetime(),
  replacedAt: z.iso.datetime(),
  purged: z.object({ at: z.iso.datetime(), by: PersonView.nullable() }).nullable(),
});
export type VersionView = z.infer<typeof VersionView>;

/** What a message says and what it said before, the latest first. */
export const VersionsView = z.object({ message: MessageView, versions: z.array(VersionView) });
export type VersionsView = z.infer<typeof VersionsView>;

/** What was said on a day, or why there is nothing: and what comes first after it. */
export const DayView = z.object({
  day: z.iso.date(),
  outcome: z.enum(["found", "nothingThen", "nothingSince", "beforeAll", "notYet"]),
  first: z.object({ seq: z.number().int(), createdAt: z.iso.datetime() }).nullable(),
});
export type DayView = z.infer<typeof DayView>;

/** Where a message stands now. */
export const MessagePlaceView = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  seq: z.number().int(),
  rootId: z.uuid().nullable(),
  inFlow: z.boolean(),
});
export type MessagePlaceView = z.infer<typeof MessagePlaceView>;

/** The conversation that a message is from, for somebody who reads it elsewhere. */
export const PlaceOfMessageView = z.object({
  id: z.uuid(),
  kind: z.enum(conversationKinds),
  visibility: z.enum(visibilities),
  name: z.string().nullable(),
  icon: z.string().nullable(),
  people: z.array(PersonView),
});
export type PlaceOfMessageView = z.infer<typeof PlaceOfMessageView>;

/** A message as it is shown where another quotes it or links to it. `askedId` is what it is called there. */
export const QuoteView = z.object({
  askedId: z.uuid(),
  ...MessageView.pick({ id: true, seq: true, changedSeq: true, rootId: true, author: true, html: true }).shape,
  ...MessageView.pick({ createdAt: true, editedAt: true, deleted: true }).shape,
  place: PlaceOfMessageView,
  /** Whether more was said than is shown. */
  isCut: z.boolean(),
});
export type QuoteView = z.infer<typeof QuoteView>;

/** A message that is kept in sight, and who pinned it. */
export const PinView = z.object({ message: MessageView, by: PersonView.nullable() });
export type PinView = z.infer<typeof PinView>;

/** A page of history, oldest first, complete up to `upTo` when it is the newest page. */
export const MessagePageView = z.object({
  messages: z.array(MessageView),
  upTo: z.number().int(),
  hasOlder: z.boolean(),
  hasNewer: z.boolean(),
  /** The message above it all, when this is a page of its thread. */
  root: MessageView.nullable(),
});
export type MessagePageView = z.infer<typeof MessagePageView>;

/** What somebody put aside; nothing of it is told once they may not read it any more. */
export const SavedItemView = z.object({
  messageId: z.uuid(),
  savedAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
  found: z.object({ message: MessageView, place: PlaceOfMessageView }).nullable(),
});
export type SavedItemView = z.infer<typeof SavedItemView>;

export const SavedListView = z.object({
  items: z.array(SavedItemView),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
});
export type SavedListView = z.infer<typeof SavedListView>;
