import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { personKinds, personStates } from "../../app/shared/rules/vocabulary";
import { createdAt, id, oneOf, time } from "./columns";

/** Somebody who can act: a person with a password, or a bot without one. */
export const people = pgTable(
  "people",
  {
    id: id(),
    kind: text("kind", { enum: personKinds }).notNull().default("person"),
    state: text("state", { enum: personStates }).notNull().default("active"),
    email: text("email"),
    handle: text("handle").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("people_email").on(sql`lower(${t.email})`),
    uniqueIndex("people_handle").on(sql`lower(${t.handle})`),
    check("people_kind", sql`${t.kind} in (${oneOf(personKinds)})`),
    check("people_state", sql`${t.state} in (${oneOf(personStates)})`),
    check("people_email_length", sql`char_length(${t.email}) <= 255`),
    check("people_handle_length", sql`char_length(${t.handle}) between 2 and 50`),
    check("people_name_length", sql`char_length(${t.name}) between 1 and 100`),
  ],
);
export type PersonRow = typeof people.$inferSelect;

/** One signed-in device. The id is the SHA-256 of the token in the cookie, so a stolen table opens nothing. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    expiresAt: time("expires_at").notNull(),
    createdAt: createdAt(),
    address: text("address"),
    agent: text("agent"),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/** Tries counted against a limit, by key; a row past its expiry counts as absent. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: time("expire"),
});
