import { z } from "zod";
import { Notice } from "../rules/notices";
import { callings, messageKinds } from "../rules/vocabulary";
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
 * for everybody who may read it, but for what is marked as the reader's own (`isMine`), which live events leave false.
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
