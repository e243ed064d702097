import { z } from "zod";
import { rights } from "../rules/rights";
import { conversationKinds, conversationRoles, visibilities } from "../rules/vocabulary";
import { PersonView } from "./person";

/** A conversation's header and rules for one viewer. `people` names the others of a direct or group. */
export const ConversationView = z.object({
  id: z.uuid(),
  workspaceId: z.uuid(),
  kind: z.enum(conversationKinds),
  visibility: z.enum(visibilities),
  /** Null for directs and groups without a title: they are named after their people. */
  name: z.string().nullable(),
  topic: z.string(),
  people: z.array(PersonView),
  memberCount: z.number().int(),
  lastSeq: z.number().int(),
  isArchived: z.boolean(),
  isMember: z.boolean(),
  /** The viewer's read cursor; null for somebody who only looks. */
  readSeq: z.number().int().nullable(),
  rights: z.array(z.enum(rights)),
  createdAt: z.iso.datetime(),
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
  /** Messages of others after the cursor, capped at 100. */
  unread: z.number().int(),
  lastMessageAt: z.iso.datetime().nullable(),
});
export type SidebarItemView = z.infer<typeof SidebarItemView>;

/** One line of the directory. */
export const DirectoryItemView = z.object({
  id: z.uuid(),
  kind: z.enum(conversationKinds),
  name: z.string(),
  topic: z.string(),
  memberCount: z.number().int(),
  isMember: z.boolean(),
  lastMessageAt: z.iso.datetime().nullable(),
});
export type DirectoryItemView = z.infer<typeof DirectoryItemView>;

/** Somebody in a conversation. */
export const MemberView = z.object({
  person: PersonView,
  role: z.enum(conversationRoles),
  joinedAt: z.iso.datetime(),
});
export type MemberView = z.infer<typeof MemberView>;
