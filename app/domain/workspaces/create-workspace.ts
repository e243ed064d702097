import { sql } from "drizzle-orm";
import { conflict } from "~/shared/rules/errors";
import { workspaceMembers, workspaces } from "~db/schema/workspaces";
import type { Tx } from "../kernel/transaction";
import { isUniqueViolation } from "../kernel/unique-violation";

/** A workspace begins with its owner. */
export async function createWorkspace(tx: Tx, ownerId: string, input: { name: string; slug?: string }) {
  const slug = input.slug ?? workspaceSlugFor(input.name);
  const [workspace] = await tx.db
    .transaction((db) => db.insert(workspaces).values({ name: input.name, slug }).returning())
    .catch((error: unknown) => {
      if (isUniqueViolation(error, "workspaces_slug"))
        throw conflict("This workspace address is taken.", "slug_taken", "slug");
      throw error;
    });
  if (!workspace) throw new Error("An inserted workspace must come back.");
  await tx.db.insert(workspaceMembers).values({ workspaceId: workspace.id, personId: ownerId, role: "owner" });
  return workspace;
}

/** Adds somebody, or takes them back with the role given now. */
export async function addToWorkspace(
  tx: Tx,
  workspaceId: string,
  personId: string,
  role: typeof workspaceMembers.$inferInsert.role,
) {
  await tx.db
    .insert(workspaceMembers)
    .values({ workspaceId, personId, role })
    .onConflictDoUpdate({
      target: [workspaceMembers.workspaceId, workspaceMembers.personId],
      set: { role, leftAt: null, joinedAt: sql`now()` },
      setWhere: sql`${workspaceMembers.leftAt} is not null`,
    });
}

function workspaceSlugFor(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return slug.length >= 2 ? slug : "team";
}
