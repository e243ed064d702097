import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Notice } from "../../app/shared/rules/notices";
import { callings, messageKinds } from "../../app/shared/rules/vocabulary";
import { people } from "./accounts";
import { createdAt, id, oneOf, time } from "./columns";
import { conversations } from "./conversations";

/** What counts as unread in a conversation: somebody's words that stand in it. */
const unreadable = sql`notice is null and in_flow and deleted_at is null`;
const naming = sql`mentions <> '{}'::jsonb or calls is not null`;

const person = (name: string) => uuid(name).references(() => people.id);
const otherMessage = (name: string) => uuid(name).references((): AnyPgColumn => messages.id, { onDelete: "set null" });

/**
 * One utterance, or a notice of something that happened. `seq` is its place for good, `changedSeq` its latest change;
 * the text is kept as it was typed. Of a deleted one the place stays, without its words.
 */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    conversationId: uuid("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id),
    clientId: uuid("client_id").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    changedSeq: bigint("changed_seq", { mode: "number" }).notNull(),
    kind: text("kind", { enum: messageKinds }).notNull().default("text"),
    body: text("body").notNull(),
    /** The message whose thread this is a reply in. */
    rootId: uuid("root_id").references((): AnyPgColumn => messages.id, { onDelete: "cascade" }),
    /** Whether it stands in the conversation itself: all but replies that were for their thread alone. */
    inFlow: boolean("in_flow").notNull().default(true),
    /** What it answers or passes on; perhaps of another conversation. */
    quotedId: otherMessage("quoted_id"),
    /** Person id by handle, for the handles that were resolved when it was sent. */
    mentions: jsonb("mentions").$type<Record<string, string>>().notNull().default({}),
    /** The same for handles that came in by an edit: shown as names, and nobody is called by them. */
    addedMentions: jsonb("added_mentions").$type<Record<string, string>>().notNull().default({}),
    /** Whom it called besides, and for `here` who was there then. */
    calls: text("calls", { enum: callings }),
    called: uuid("called").array(),
    /** What happened, when this is a notice; null for what somebody said. */
    notice: jsonb("notice").$type<Notice>(),
    /** Whom the notice is about, when it is not its author. */
    subjectId: person("subject_id"),
    editedAt: time("edited_at"),
    deletedAt: time("deleted_at"),
    deletedBy: person("deleted_by"),
    deletionReason: text("deletion_reason"),
    /** Where its words are now, when they were moved away from here. */
    movedToId: otherMessage("moved_to_id"),
    pinnedAt: time("pinned_at"),
    pinnedBy: person("pinned_by"),
    /** What the sender's clock said; nothing is ordered by it. */
    writtenAt: time("written_at"),
    createdAt: createdAt(),
  },
  (t) => [
    // One place for each; a page of history; a page of a thread, which also counts what is unread in it.
    uniqueIndex("messages_page").on(t.conversationId, t.seq),
    index("messages_flow").on(t.conversationId, t.seq).where(sql`in_flow`),
    index("messages_thread").on(t.rootId, t.seq, t.authorId).where(sql`root_id is not null`),
    // Catching up: what changed after a seq.
    index("messages_changes").on(t.conversationId, t.changedSeq),
    // The sidebar: what others said after a seq, counted without reading the rows, and where somebody was named.
    index("messages_unread").on(t.conversationId, t.seq, t.authorId).where(unreadable),
    index("messages_mentions").on(t.conversationId, t.seq).where(naming),
    index("messages_pinned").on(t.conversationId, t.pinnedAt).where(sql`pinned_at is not null`),
    // The first of a day.
    index("messages_days").on(t.conversationId, t.createdAt).where(sql`in_flow`),
    // Found when what they quote, or where they were moved, is purged.
    index("messages_quoted").on(t.quotedId).where(sql`quoted_id is not null`),
    index("messages_moved").on(t.movedToId).where(sql`moved_to_id is not null`),
    // A send repeated with the same client id finds the first one.
    uniqueIndex("messages_once").on(t.authorId, t.conversationId, t.clientId),
    check(
      "messages_body_length",
      sql`case when ${t.notice} is null and ${t.deletedAt} is null
        then char_length(${t.body}) between 1 and 5000 and octet_length(${t.body}) <= 20000
        else ${t.body} = '' end`,
    ),
    check("messages_kind", sql`${t.kind} in (${oneOf(messageKinds)})`),
    check("messages_calls", sql`${t.calls} in (${oneOf(callings)})`),
    check("messages_thread_shape", sql`${t.inFlow} or ${t.rootId} is not null`),
    check("messages_deletion_reason_length", sql`char_length(${t.deletionReason}) <= 300`),
  ],
);
export type MessageRow = typeof messages.$inferSelect;

/** What a message said before it was edited or deleted. */
export const messageVersions = pgTable(
  "message_versions",
  {
    id: id(),
    messageId: uuid("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    /** Null once it was purged. */
    body: text("body"),
    mentions: jsonb("mentions").$type<Record<string, string>>().notNull().default({}),
    /** When it was said, and when other words took its place. */
    saidAt: time("said_at").notNull(),
    replacedAt: time("replaced_at").notNull().default(sql`now()`),
    replacedBy: person("replaced_by").notNull(),
    purgedAt: time("purged_at"),
    purgedBy: person("purged_by"),
  },
  (t) => [
    index("message_versions_message").on(t.messageId, t.replacedAt),
    check("message_versions_purged", sql`(${t.body} is null) = (${t.purgedAt} is not null)`),
  ],
);

/** An event that was committed and is not yet known to have been published; confirmed rows are deleted. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    channel: text("channel").notNull(),
    event: jsonb("event").$type<Record<string, unknown>>().notNull(),
    attempts: integer("attempts").notNull().default(0),
    parkedAt: time("parked_at"),
    createdAt: createdAt(),
  },
  (t) => [index("outbox_waiting").on(t.id).where(sql`parked_at is null`)],
);
