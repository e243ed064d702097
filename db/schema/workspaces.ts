import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { audiences, workspaceRoles } from "../../app/shared/rules/vocabulary";
import { people } from "./accounts";
import { createdAt, id, oneOf, time } from "./columns";

/** A team's own space: everything else belongs to exactly one. */
export const workspaces = pgTable(
  "workspaces",
  {
    id: id(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    /** Who may see what a message said before it was edited. */
    whoSeesVersions: text("who_sees_versions", { enum: audiences }).notNull().default("everyone"),
    /** Whether people are shown that others have read what they wrote. */
    showsReceipts: boolean("shows_receipts").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("workspaces_slug").on(t.slug),
    check("workspaces_slug_form", sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'`),
    check("workspaces_who_sees_versions", sql`${t.whoSeesVersions} in (${oneOf(audiences)})`),
    check("workspaces_name_length", sql`char_length(${t.name}) between 1 and 100`),
  ],
);

/** Somebody's place in a workspace; a row that was left stays, with the time. */
export const workspaceMembers = pgTable(
  "workspace_members",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: text("role", { enum: workspaceRoles }).notNull(),
    joinedAt: time("joined_at").notNull().default(sql`now()`),
    leftAt: time("left_at"),
    /** Their sidebar shows only what has something new. */
    showsUnreadOnly: boolean("shows_unread_only").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "workspace_members_pk", columns: [t.workspaceId, t.personId] }),
    index("workspace_members_person").on(t.personId),
    check("workspace_members_role", sql`${t.role} in (${oneOf(workspaceRoles)})`),
  ],
);

/** A link that lets people in with a role, a number of times, until a day. Only the token's hash is kept. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    role: text("role", { enum: workspaceRoles }).notNull(),
    createdBy: uuid("created_by").references(() => people.id, { onDelete: "set null" }),
    maxUses: integer("max_uses").notNull(),
    uses: integer("uses").notNull().default(0),
    expiresAt: time("expires_at").notNull(),
    revokedAt: time("revoked_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("invitations_token").on(t.tokenHash),
    index("invitations_workspace").on(t.workspaceId),
    check("invitations_uses", sql`${t.uses} between 0 and ${t.maxUses}`),
    check("invitations_role", sql`${t.role} in (${oneOf(workspaceRoles)}) and ${t.role} <> 'owner'`),
  ],
);

/** The one-use ticket that makes the first owner; at most one row, gone once used. */
export const firstRunTickets = pgTable(
  "first_run_tickets",
  { only: integer("only").primaryKey().default(1), tokenHash: text("token_hash").notNull(), createdAt: createdAt() },
  (t) => [check("first_run_tickets_only", sql`${t.only} = 1`)],
);
