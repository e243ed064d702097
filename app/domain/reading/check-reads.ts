import { sql } from "drizzle-orm";
import type { SidebarItemView } from "~/shared/views/conversation";
import type { AfterCursor, UnreadCheckView } from "~/shared/views/unread-check";
import type { Ctx } from "../kernel/ctx";
import { readWaitingThreads } from "../threads/standing-reads";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { readSidebar } from "./sidebar-reads";

// Of a conversation that nobody opened for months no more is looked at.
const mostLooked = 500;

type Row = { id: string; after: keyof AfterCursor; count: number };

/**
 * Where the reader's cursors stand in a workspace, and what stands after each by what becomes of it. It is counted from
 * the messages and not from the counts that the sidebar shows. Four queries.
 */
export async function readUnreadCheck(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<UnreadCheckView> {
  const items = await readSidebar(ctx, workspace);
  const after = await readAfter(ctx, workspace.personId, items);
  const places = items.map((item) => {
    const found = { ...nothing, ...after.get(item.id) };
    const looked = Object.values(found).reduce((sum, count) => sum + count, 0);
    return { item, after: found, isCut: looked >= mostLooked };
  });
  return { places, threads: await readWaitingThreads(ctx, workspace) };
}

const nothing: AfterCursor = { counted: 0, own: 0, notices: 0, deleted: 0, inThreads: 0, blocked: 0 };

async function readAfter(ctx: Ctx, personId: string, items: readonly SidebarItemView[]) {
  const behind = items.filter(({ readSeq, lastSeq }) => readSeq < lastSeq).map(({ id, readSeq }) => ({ id, readSeq }));
  const found = new Map<string, Partial<AfterCursor>>();
  if (behind.length === 0) return found;
  const rows = await ctx.db.execute<Row>(sql`
    select place.id, m.after, count(*)::int as count
    from jsonb_to_recordset(${JSON.stringify(behind)}::jsonb) as place (id uuid, "readSeq" bigint)
    cross join lateral (
      select case when m.notice is not null then 'notices' when m.deleted_at is not null then 'deleted'
        when not m.in_flow then 'inThreads' when m.author_id = ${personId} then 'own'
        when exists (select 1 from blocks b where b.blocker_id = ${personId} and b.blocked_id = m.author_id) then 'blocked'
        else 'counted' end as after
      from messages m where m.conversation_id = place.id and m.seq > place."readSeq" order by m.seq limit ${mostLooked}
    ) m
    group by place.id, m.after`);
  for (const { id, after, count } of rows) found.set(id, { ...found.get(id), [after]: count });
  return found;
}
