import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Notice } from "../../app/shared/rules/notices";
import { people } from "./accounts";
import { createdAt, id, time } from "./columns";
import { conversations } from "./conversations";

/**
 * One utterance, or a notice of something that happened. `seq` is its place for good, `changedSeq` its latest change;
 * the text is kept as it was typed.
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
    body: text("body").notNull(),
    /** Person id by handle, for the handles that were resolved when it was sent. */
    mentions: jsonb("mentions").$type<Record<string, string>>().notNull().default({}),
    /** What happened, when this is a notice; null for what somebody said. */
    notice: jsonb("notice").$type<Notice>(),
    /** Whom the notice is about, when it is not its author. */
    subjectId: uuid("subject_id").references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    // A page of history.
    uniqueIndex("messages_page").on(t.conversationId, t.seq),
    // Catching up: what changed after a seq.
    index("messages_changes").on(t.conversationId, t.changedSeq),
    // The sidebar: what others said after a seq, counted without reading the rows, and where somebody was named.
    index("messages_unread").on(t.conversationId, t.seq, t.authorId).where(sql`notice is null`),
    index("messages_mentions").on(t.conversationId, t.seq).where(sql`mentions <> '{}'::jsonb`),
    // A send repeated with the same client id finds the first one.
    uniqueIndex("messages_once").on(t.authorId, t.conversationId, t.clientId),
    check(
      "messages_body_length",
      sql`case when ${t.notice} is null
        then char_length(${t.body}) between 1 and 5000 and octet_length(${t.body}) <= 20000
        else ${t.body} = '' end`,
    ),
  ],
);
export type MessageRow = typeof messages.$inferSelect;

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
