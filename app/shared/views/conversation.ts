import { z } from "zod";
import { rights } from "../rules/rights";
import {
  attentionLevels,
  audiences,
  conversationKinds,
  conversationRoles,
  conversationStates,
  historyPolicies,
  personKinds,
  postingPolicies,
  visibilities,
  workspaceRoles,
} from "../rules/vocabulary";
import { PersonView } from "./person";

/** What a conversation is and what its rules are: the same for everybody who may see it. */
export const ConversationFacts = z.object({
  kind: z.enum(conversationKinds),
  visibility: z.enum(visibilities),
  state: z.enum(conversationStates),
  /** Null for directs and groups without a title: they are named after their people. */
  name: z.string().nullable(),
  slug: z.string().nullable(),
  topic: z.string(),
  description: z.string(),
  icon: z.string().nullable(),
  category: z.string().nullable(),
  posting: z.enum(postingPolicies),
  postingRoles: z.array(z.enum(workspaceRoles)),
  slowModeSeconds: z.number().int(),
  whoAdds: z.enum(audiences),
  whoDescribes: z.enum(audiences),
  whoMentionsAll: z.enum(audiences),
  history: z.enum(historyPolicies),
  /** Whoever comes from outside reads only what has a higher seq. */
  openSince: z.number().int(),
  guestsAllowed: z.boolean(),
  /** Seconds in which authors may edit; null for ever, 0 never. */
  editWindowSeconds: z.number().int().nullable(),
});
export type ConversationFacts = z.infer<typeof ConversationFacts>;

/** Who looks at it, as far as rights depend on that. */
const ViewerView = z.object({
  personKind: z.enum(personKinds),
  workspaceRole: z.enum(workspaceRoles),
  conversationRole: z.enum(conversationRoles).nullable(),
  isBanned: z.boolean(),
  isSilenced: z.boolean(),
  hasBlocked: z.boolean(),
});

/** What somebody has in a conversation that they are in. */
const PlaceView = z.object({
  joinedAt: z.iso.datetime(),
  /** How far back they read: everything, from when they came, or from when what was hidden was opened. */
  past: z.enum(["everything", "sinceJoining", "sinceOpening"]),
  /** Until when they say nothing; null for somebody who may speak. */
  silencedUntil: z.iso.datetime().nullable(),
  lastPostAt: z.iso.datetime().nullable(),
});

/** The viewer's own request to be let in: undecided, or the answer to the latest. */
const OwnRequestView = z.object({ state: z.enum(["open", "refused"]), words: z.string(), at: z.iso.datetime() });

/** A conversation's header and rules for one viewer. `people` names the others of a direct or group. */
export const ConversationView = ConversationFacts.extend({
  id: z.uuid(),
  workspaceId: z.uuid(),
  people: z.array(PersonView),
  memberCount: z.number().int(),
  lastSeq: z.number().int(),
  isMember: z.boolean(),
  /** It stands before the others in the directory. */
  isFeatured: z.boolean(),
  /** The viewer's read cursor; null for somebody who only looks. */
  readSeq: z.number().int().nullable(),
  readTurn: z.number().int(),
  viewer: ViewerView,
  place: PlaceView.nullable(),
  request: OwnRequestView.nullable(),
  /** How many requests to be let in wait for the viewer; none for those who do not decide. */
  waiting: z.number().int(),
  rights: z.array(z.enum(rights)),
  createdAt: z.iso.datetime(),
  /** Who changed a rule last, and when; null while the rules are those it began with. */
  rulesChanged: z.object({ by: PersonView.nullable(), at: z.iso.datetime() }).nullable(),
});
export type ConversationView = z.infer<typeof ConversationView>;

/** One line of the sidebar. */
export const SidebarItemView = z.object({
  id: z.uuid(),
  kind: z.enum(conversationKinds),
  visibility: z.enum(visibilities),
  name: z.string().nullable(),
  people: z.array(PersonView),
  lastSeq: z.number().int(),
  /** How many messages the conversation ever had: with `unread` it lets a client count on. */
  messageCount: z.number().int(),
  readSeq: z.number().int(),
  /** How often they went back on purpose: a cursor of a later turn counts, wherever it stands. */
  readTurn: z.number().int(),
  /** How far their devices have taken in a direct or group, as they said. */
  deliveredSeq: z.number().int(),
  /** Messages of others after the cursor, capped at 100. */
  unread: z.number().int(),
  /** Those among them that name the reader, capped at 100. */
  mentions: z.number().int(),
  lastMessageAt: z.iso.datetime().nullable(),
  icon: z.string().nullable(),
  level: z.enum(attentionLevels),
  isFavourite: z.boolean(),
  sectionId: z.uuid().nullable(),
  /** Out of sight for as long as nothing follows this seq; null for one that is shown. */
  hiddenSeq: z.number().int().nullable(),
});
export type SidebarItemView = z.infer<typeof SidebarItemView>;

/** One line of the directory. */
export const DirectoryItemView = z.object({
  id: z.uuid(),
  kind: z.enum(conversationKinds),
  visibility: z.enum(visibilities),
  name: z.string(),
  topic: z.string(),
  icon: z.string().nullable(),
  category: z.string().nullable(),
  memberCount: z.number().int(),
  /** How many messages a week it has had lately. */
  weeklyPace: z.number().int(),
  isMember: z.boolean(),
  isFeatured: z.boolean(),
  /** The viewer has asked to be let in and was not answered yet. */
  hasAsked: z.boolean(),
});
export type DirectoryItemView = z.infer<typeof DirectoryItemView>;

/** A page of the directory. What is featured stands apart, before the first page of everything. */
export const DirectoryView = z.object({
  items: z.array(DirectoryItemView),
  featured: z.array(DirectoryItemView),
  /** The headings there are, with how many stand under each. */
  categories: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** How many the viewer may find in all. */
  total: z.number().int(),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
});
export type DirectoryView = z.infer<typeof DirectoryView>;

/** Somebody in a conversation. */
export const MemberView = z.object({
  person: PersonView,
  role: z.enum(conversationRoles),
  joinedAt: z.iso.datetime(),
});
export type MemberView = z.infer<typeof MemberView>;

/** Somebody who may be meant in a conversation, and whether they are in it. */
export const MentionableView = z.object({ person: PersonView, isHere: z.boolean() });
export type MentionableView = z.infer<typeof MentionableView>;
