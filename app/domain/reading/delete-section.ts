import { and, eq } from "drizzle-orm";
import type { DeleteSection } from "~/shared/inputs/sidebar";
import { personChannel } from "~/shared/rules/channels";
import { notFound } from "~/shared/rules/errors";
import type { ArrangementView } from "~/shared/views/sidebar";
import { members } from "~db/schema/conversations";
import { sidebarSections } from "~db/schema/reading";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { arrangeSections } from "./arrange-sections";

/** A section goes; what stood in it falls back to the section of its kind. */
export async function deleteSection(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { section: key }: DeleteSection,
): Promise<ArrangementView> {
  return arrangeSections(ctx, workspace, async (tx, { sections }) => {
    if (!sections.some((section) => section.key === key)) throw notFound("section");
    await tx.db
      .delete(sidebarSections)
      .where(and(eq(sidebarSections.id, key), eq(sidebarSections.personId, workspace.personId)));
    const stood = and(eq(members.personId, workspace.personId), eq(members.sectionId, key));
    const freed = await tx.db.update(members).set({ sectionId: null }).where(stood).returning({ id: members.personId });
    if (freed.length > 0) tx.emit(personChannel(workspace.personId), { type: "stale" });
  });
}
