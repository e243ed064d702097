import { sql } from "drizzle-orm";
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { time } from "./columns";

/** A live connection's claim to be there, renewed by a heartbeat; it lapses by itself. Unlogged: worth nothing after a crash. */
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
