import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { createdAt } from "./columns";
import { messages } from "./messages";

/** One emoji beneath a message, with how many chose it; it stands where it was first chosen. */
export const reactionKinds = pgTable(
  "reaction_kinds",
  {
    messageId: messageId(),
    emoji: text("emoji").notNull(),
    count: integer("count").notNull(),
    sinceSeq: bigint("since_seq", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "reaction_kinds_pk", columns: [t.messageId, t.emoji] }),
    check("reaction_kinds_count", sql`${t.count} > 0`),
    check("reaction_kinds_emoji_length", sql`char_length(${t.emoji}) between 1 and 64`),
  ],
);

/** Somebody's reaction: one for each emoji. */
export const reactions = pgTable(
  "reactions",
  {
    messageId: messageId(),
    emoji: text("emoji").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The change that brought it: who came first is named first. */
    seq: bigint("seq", { mode: "number" }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "reactions_pk", columns: [t.messageId, t.emoji, t.personId] }),
    index("reactions_order").on(t.messageId, t.emoji, t.seq),
  ],
);

function messageId() {
  return uuid("message_id")
    .notNull()
    .references(() => messages.id, { onDelete: "cascade" });
}
