import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { createdAt, id, time } from "./columns";
import { conversations } from "./conversations";

/** One utterance. `seq` is its place for good, `changedSeq` its latest change; the text is kept as it was typed. */
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
    createdAt: createdAt(),
  },
  (t) => [
    // A page of history.
    uniqueIndex("messages_page").on(t.conversationId, t.seq),
    // Catching up: what changed after a seq.
    index("messages_changes").on(t.conversationId, t.changedSeq),
    // A send repeated with the same client id finds the first one.
    uniqueIndex("messages_once").on(t.authorId, t.conversationId, t.clientId),
    check("messages_body_length", sql`char_length(${t.body}) between 1 and 5000 and octet_length(${t.body}) <= 20000`),
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
