import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { conversationKinds, conversationRoles, visibilities } from "../../app/shared/rules/vocabulary";
import { people } from "./accounts";
import { createdAt, id, oneOf, time } from "./columns";
import { workspaces } from "./workspaces";

const counter = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);

/** A place where people talk. Every change to it takes the next `lastSeq` under the row's lock. */
export const conversations = pgTable(
  "conversations",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: conversationKinds }).notNull(),
    visibility: text("visibility", { enum: visibilities }).notNull(),
    name: text("name"),
    slug: text("slug"),
    topic: text("topic").notNull().default(""),
    /** Sorted ids of the people of a direct or group: one conversation for each set. */
    peopleKey: text("people_key"),
    lastSeq: counter("last_seq"),
    messageCount: counter("message_count"),
    lastMessageAt: time("last_message_at"),
    /** Whoever joins the workspace, guests aside, gets a place here at once. */
    isForNewcomers: boolean("is_for_newcomers").notNull().default(false),
    createdBy: uuid("created_by").references(() => people.id, { onDelete: "set null" }),
    archivedAt: time("archived_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("conversations_slug").on(t.workspaceId, t.slug),
    uniqueIndex("conversations_people").on(t.workspaceId, t.peopleKey),
    // The directory: public conversations by name.
    index("conversations_directory")
      .on(t.workspaceId, t.slug)
      .where(sql`visibility = 'public' and archived_at is null`),
    check("conversations_kind", sql`${t.kind} in (${oneOf(conversationKinds)})`),
    check("conversations_visibility", sql`${t.visibility} in (${oneOf(visibilities)})`),
    check(
      "conversations_shape",
      sql`case when ${t.kind} in ('direct', 'group')
        then ${t.visibility} = 'private' and ${t.peopleKey} is not null and ${t.slug} is null
        else ${t.name} is not null and ${t.slug} is not null and ${t.peopleKey} is null end`,
    ),
    check("conversations_name_length", sql`char_length(${t.name}) between 1 and 80`),
    check("conversations_topic_length", sql`char_length(${t.topic}) <= 250`),
  ],
);

/** Somebody's place in a conversation, with how far they have read; a row that was left stays, with the time. */
export const members = pgTable(
  "members",
  {
    conversationId: uuid("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: text("role", { enum: conversationRoles }).notNull().default("member"),
    joinedAt: time("joined_at").notNull().default(sql`now()`),
    leftAt: time("left_at"),
    changedSeq: counter("changed_seq"),
    readSeq: counter("read_seq"),
  },
  (t) => [
    primaryKey({ name: "members_pk", columns: [t.conversationId, t.personId] }),
    // The sidebar: the conversations somebody is in.
    index("members_person").on(t.personId).where(sql`left_at is null`),
    // Catching up: who came or went after a seq.
    index("members_changes").on(t.conversationId, t.changedSeq),
    check("members_role", sql`${t.role} in (${oneOf(conversationRoles)})`),
  ],
);
