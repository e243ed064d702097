import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { createdAt, id, time } from "./columns";
import { messages } from "./messages";

/** A question with answers to choose from. Its message holds the question. */
export const polls = pgTable("polls", {
  messageId: messageId().primaryKey(),
  isMultiple: boolean("is_multiple").notNull().default(false),
  /** Nobody is shown who chose what; the votes themselves are kept, so that each counts once. */
  isAnonymous: boolean("is_anonymous").notNull().default(false),
  closesAt: time("closes_at"),
  closedAt: time("closed_at"),
  closedBy: uuid("closed_by").references(() => people.id, { onDelete: "set null" }),
});

export const pollOptions = pgTable(
  "poll_options",
  {
    id: id(),
    messageId: messageId(),
    position: integer("position").notNull(),
    words: text("words").notNull(),
    count: integer("count").notNull().default(0),
  },
  (t) => [
    uniqueIndex("poll_options_position").on(t.messageId, t.position),
    check("poll_options_words_length", sql`char_length(${t.words}) between 1 and 200`),
    check("poll_options_count", sql`${t.count} >= 0`),
  ],
);

export const pollVotes = pgTable(
  "poll_votes",
  {
    messageId: messageId(),
    optionId: uuid("option_id")
      .notNull()
      .references(() => pollOptions.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "poll_votes_pk", columns: [t.optionId, t.personId] }),
    // The first few who chose it, named beneath it.
    index("poll_votes_order").on(t.optionId, t.createdAt, t.personId),
    index("poll_votes_person").on(t.messageId, t.personId),
  ],
);

function messageId() {
  return uuid("message_id")
    .notNull()
    .references(() => messages.id, { onDelete: "cascade" });
}
