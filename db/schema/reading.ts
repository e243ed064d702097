import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sectionKinds } from "../../app/shared/rules/vocabulary";
import { people } from "./accounts";
import { createdAt, id, oneOf, time } from "./columns";
import { conversations } from "./conversations";
import { messages } from "./messages";
import { workspaces } from "./workspaces";

/** A heading of somebody's own sidebar. Those of the given kinds have a row only once they were moved or folded. */
export const sidebarSections = pgTable(
  "sidebar_sections",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: sectionKinds }).notNull(),
    /** What people called it; null for the given kinds. */
    name: text("name"),
    position: integer("position").notNull(),
    foldedAt: time("folded_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("sidebar_sections_person").on(t.personId, t.workspaceId),
    uniqueIndex("sidebar_sections_given").on(t.personId, t.workspaceId, t.kind).where(sql`kind <> 'custom'`),
    check("sidebar_sections_kind", sql`${t.kind} in (${oneOf(sectionKinds)})`),
    check("sidebar_sections_name", sql`(${t.kind} = 'custom') = (${t.name} is not null)`),
    check("sidebar_sections_name_length", sql`char_length(${t.name}) between 1 and 40`),
  ],
);

/**
 * What somebody has begun to write, in a conversation or in one of its threads; the same on all their devices. The row of
 * one that was sent stays for a while without its words, so that a device which comes late knows.
 */
export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    conversationId: uuid("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    rootId: uuid("root_id").references(() => messages.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    /** Counts what was kept: a device that writes on knows whether another has written meanwhile. */
    revision: integer("revision").notNull().default(0),
    /** What lost against words that another device wrote later, the latest first. */
    setAside: text("set_aside").array().notNull().default(sql`'{}'::text[]`),
    /** When its words were written, by the server's clock. */
    updatedAt: time("updated_at").notNull().default(sql`now()`),
  },
  (t) => [
    unique("drafts_place").on(t.personId, t.conversationId, t.rootId).nullsNotDistinct(),
    // Found when the thread is purged.
    index("drafts_root").on(t.rootId).where(sql`root_id is not null`),
    check("drafts_body_length", sql`char_length(${t.body}) <= 10000`),
  ],
);

/** A message that somebody put aside for later. */
export const savedMessages = pgTable(
  "saved_messages",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    messageId: uuid("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    doneAt: time("done_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "saved_messages_pk", columns: [t.personId, t.messageId] }),
    index("saved_messages_list").on(t.personId, t.createdAt).where(sql`done_at is null`),
    index("saved_messages_done").on(t.personId, t.doneAt).where(sql`done_at is not null`),
    index("saved_messages_message").on(t.messageId),
  ],
);

/** A live connection's claim to be there, renewed by a heartbeat; it lapses by itself. Kept through a crash: who is not held to be there hears of nothing new. */
export const presenceLeases = pgTable(
  "presence_leases",
  {
    connectionId: uuid("connection_id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    expiresAt: time("expires_at").notNull(),
  },
  (t) => [index("presence_leases_person").on(t.personId), index("presence_leases_expiry").on(t.expiresAt)],
);

/** Somebody who was announced as online. Unlogged, like the leases it is derived from. */
export const presenceAnnounced = pgTable("presence_announced", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  since: time("since").notNull().default(sql`now()`),
});
