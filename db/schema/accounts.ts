import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
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
    bio: text("bio").notNull().default(""),
    /** An IANA name, as in `Europe/Oslo`; null means that nobody has said. */
    timeZone: text("time_zone"),
    statusEmoji: text("status_emoji"),
    statusText: text("status_text").notNull().default(""),
    /** When the status ends by itself; null for one that stays. */
    statusUntil: time("status_until"),
    /** Names the present picture; null while initials stand in for it. */
    avatarKey: text("avatar_key"),
    /** Whether others are shown what they have read; whoever hides it is not shown it of others. */
    sendsReceipts: boolean("sends_receipts").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    // The directory: any part of a name or a handle.
    index("people_search").using("gin", sql`(lower(${t.name} || ' ' || ${t.handle})) gin_trgm_ops`),
    check("people_bio_length", sql`char_length(${t.bio}) <= 500`),
    check("people_status_length", sql`char_length(${t.statusText}) <= 100`),
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

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A person's picture in the two sizes that pages show, as WebP without anything but its pixels. */
export const avatars = pgTable("avatars", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  key: text("key").notNull(),
  small: bytes("small").notNull(),
  large: bytes("large").notNull(),
});

/** Somebody who does not want to hear of somebody else, who is never told. */
export const blocks = pgTable(
  "blocks",
  {
    blockerId: uuid("blocker_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    blockedId: uuid("blocked_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "blocks_pk", columns: [t.blockerId, t.blockedId] }),
    check("blocks_other", sql`${t.blockerId} <> ${t.blockedId}`),
  ],
);

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
