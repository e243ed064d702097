import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { time } from "./columns";
import { conversations } from "./conversations";
import { messages } from "./messages";

const seq = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);

/** What was answered beneath a message, as a whole. The row is there from the first reply on. */
export const threads = pgTable(
  "threads",
  {
    rootId: uuid("root_id")
      .primaryKey()
      .references(() => messages.id, { onDelete: "cascade" }),
    conversationId: uuid("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    /** Replies that still have their words. */
    replyCount: integer("reply_count").notNull().default(0),
    lastReplySeq: seq("last_reply_seq"),
    lastReplyAt: time("last_reply_at"),
    /** The latest three who replied, the latest first. */
    faces: uuid("faces").array().notNull().default(sql`'{}'::uuid[]`),
    resolvedAt: time("resolved_at"),
    resolvedBy: uuid("resolved_by").references(() => people.id, { onDelete: "set null" }),
    /** The reply that settled it, if one was chosen. */
    answerId: uuid("answer_id").references(() => messages.id, { onDelete: "set null" }),
  },
  (t) => [
    index("threads_conversation").on(t.conversationId, t.lastReplySeq),
    // Found when the answer is purged.
    index("threads_answer").on(t.answerId).where(sql`answer_id is not null`),
  ],
);

/** How far somebody has read a thread, and whether they follow it; who took part follows until they say otherwise. */
export const threadReaders = pgTable(
  "thread_readers",
  {
    rootId: uuid("root_id")
      .notNull()
      .references(() => threads.rootId, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    isFollowing: boolean("is_following").notNull().default(true),
    readSeq: seq("read_seq"),
    /** How often they went back on purpose, as for a conversation. */
    readTurn: integer("read_turn").notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "thread_readers_pk", columns: [t.rootId, t.personId] }),
    index("thread_readers_person").on(t.personId).where(sql`is_following`),
  ],
);
