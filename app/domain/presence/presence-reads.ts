import { sql } from "drizzle-orm";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** The ids of the people of a workspace who are there now; a guest learns only of those who share a conversation. One query. */
export async function readOnlinePeople(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<string[]> {
  const known =
    workspace.role === "guest"
      ? sql`and exists (select 1 from members mine join members theirs on theirs.conversation_id = mine.conversation_id
          where mine.person_id = ${workspace.personId} and mine.left_at is null
            and theirs.left_at is null and theirs.person_id = l.person_id)`
      : sql``;
  const rows = await ctx.db.execute<{ person_id: string }>(sql`
    select distinct l.person_id from presence_leases l
    join workspace_members w on w.person_id = l.person_id and w.workspace_id = ${workspace.id} and w.left_at is null
    where l.expires_at > now() ${known} limit 5000`);
  return rows.map((row) => row.person_id);
}
