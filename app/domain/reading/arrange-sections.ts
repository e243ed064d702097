import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { personChannel } from "~/shared/rules/channels";
import type { ArrangementView, SectionView } from "~/shared/views/sidebar";
import { sidebarSections } from "~db/schema/reading";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { readArrangement } from "./section-reads";

type Workspace = OpenedWorkspace<"visit">;
type Work = (tx: Tx, before: ArrangementView) => Promise<void>;

/** One change of the sections at a time for each person: two devices never count or order past each other. */
export async function arrangeSections(ctx: Ctx, workspace: Workspace, work: Work): Promise<ArrangementView> {
  const { id: workspaceId, personId } = workspace;
  return inTransaction(ctx, async (tx) => {
    await tx.db
      .select({ one: sql`1` })
      .from(workspaceMembers)
      .where(and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.personId, personId)))
      .for("no key update");
    await work(tx, await readArrangement(tx, workspace));
    tx.emit(personChannel(personId), { type: "sidebar.arranged", workspace: workspace.slug });
    return readArrangement(tx, workspace);
  });
}

/** Writes every section with its place, the given ones too, so that the order is whole from then on. */
export async function keepSections(tx: Tx, workspace: Workspace, sections: readonly SectionView[]): Promise<void> {
  const owner = { workspaceId: workspace.id, personId: workspace.personId };
  const rows = sections.map(({ key, kind, name, isFolded }, position) => ({
    id: kind === "custom" ? key : uuidv7(),
    ...owner,
    kind,
    name,
    position,
    foldedAt: isFolded ? new Date() : null,
  }));
  const [own, given] = [rows.filter(isOwn), rows.filter((row) => !isOwn(row))];
  const { personId, workspaceId, kind, id } = sidebarSections;
  if (own.length > 0) await tx.db.insert(sidebarSections).values(own).onConflictDoUpdate({ target: id, set: written });
  if (given.length > 0)
    await tx.db
      .insert(sidebarSections)
      .values(given)
      .onConflictDoUpdate({ target: [personId, workspaceId, kind], targetWhere: sql`kind <> 'custom'`, set: written });
}

const written = {
  name: sql`excluded.name`,
  position: sql`excluded.position`,
  foldedAt: sql`case when excluded.folded_at is null then null else coalesce(${sidebarSections.foldedAt}, excluded.folded_at) end`,
};

function isOwn({ kind }: Pick<SectionView, "kind">): boolean {
  return kind === "custom";
}
