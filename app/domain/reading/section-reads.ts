import { and, eq } from "drizzle-orm";
import type { ArrangementView } from "~/shared/views/sidebar";
import { sidebarSections } from "~db/schema/reading";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { inOrder } from "./section-rules";

/** How somebody arranged their sidebar. One query. */
export async function readArrangement(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<ArrangementView> {
  const { id: workspaceId, personId } = workspace;
  const rows = await ctx.db
    .select({ showsUnreadOnly: workspaceMembers.showsUnreadOnly, section: sidebarSections })
    .from(workspaceMembers)
    .leftJoin(
      sidebarSections,
      and(
        eq(sidebarSections.personId, workspaceMembers.personId),
        eq(sidebarSections.workspaceId, workspaceMembers.workspaceId),
      ),
    )
    .where(and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.personId, personId)));
  return {
    sections: inOrder(rows.flatMap(({ section }) => (section ? [section] : []))),
    showsUnreadOnly: rows[0]?.showsUnreadOnly ?? false,
  };
}
