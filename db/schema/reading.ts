import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sectionKinds } from "../../app/shared/rules/vocabulary";
import { people } from "./accounts";
import { createdAt, id, oneOf, time } from "./columns";
import { workspaces } from "./workspaces";

/** A heading of somebody's own sidebar. Those of the given kinds have a row only once they were moved or folded. */
export const sidebarSections = pgTable(
  "sidebar_sections",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: sectionKinds }).notNull(),
    /** What people called it; null for the given kinds. */
    name: text("name"),
    position: integer("position").notNull(),
    foldedAt: time("folded_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("sidebar_sections_person").on(t.personId, t.workspaceId),
    uniqueIndex("sidebar_sections_given").on(t.personId, t.workspaceId, t.kind).where(sql`kind <> 'custom'`),
    check("sidebar_sections_kind", sql`${t.kind} in (${oneOf(sectionKinds)})`),
    check("sidebar_sections_name", sql`(${t.kind} = 'custom') = (${t.name} is not null)`),
    check("sidebar_sections_name_length", sql`char_length(${t.name}) between 1 and 40`),
  ],
);

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
