import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { people } from "./accounts";
import { createdAt, id } from "./columns";
import { workspaces } from "./workspaces";

/** Something that was done with a privilege: who, what, to whom or what, from where, and why. Never changed again. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id(),
    workspaceId: uuid("workspace_id").references(() => workspaces.id, { onDelete: "cascade" }),
    /** Null for the operator and for the product itself. */
    actorId: uuid("actor_id").references(() => people.id, { onDelete: "set null" }),
    act: text("act").notNull(),
    targetKind: text("target_kind").notNull(),
    targetId: uuid("target_id").notNull(),
    /** What it was before and after, or whatever else the act is about. */
    details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
    address: text("address"),
    createdAt: createdAt(),
  },
  (t) => [
    // The log of a workspace, newest first, and of one thing in it.
    index("audit_entries_workspace").on(t.workspaceId, t.id.desc()),
    index("audit_entries_target").on(t.targetId, t.id.desc()),
  ],
);
