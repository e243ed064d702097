import { and, eq } from "drizzle-orm";
import type { NarrowSidebar } from "~/shared/inputs/sidebar";
import type { ArrangementView } from "~/shared/views/sidebar";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { arrangeSections } from "./arrange-sections";

/** Somebody's sidebar shows everything, or only what waits to be read. */
export async function narrowSidebar(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { showsUnreadOnly }: NarrowSidebar,
): Promise<ArrangementView> {
  const { id, personId } = workspace;
  return arrangeSections(ctx, workspace, async (tx) => {
    await tx.db
      .update(workspaceMembers)
      .set({ showsUnreadOnly })
      .where(and(eq(workspaceMembers.workspaceId, id), eq(workspaceMembers.personId, personId)));
  });
}
