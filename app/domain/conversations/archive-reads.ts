import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { ListArchived } from "~/shared/inputs/administration";
import { isAtLeast } from "~/shared/rules/vocabulary";
import type { ArchivedItemView } from "~/shared/views/administration";
import { bans, conversations, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { memberCountColumn } from "./conversation-reads";

const pageSize = 50;

/** The archived conversations that somebody can still read, the latest first: their own, and what was public. One query. */
export async function readArchived(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { after }: ListArchived,
): Promise<{ items: ArchivedItemView[]; next: [string, string] | null }> {
  const { archivedAt, id } = conversations;
  const isIn = sql`exists (select 1 from ${members} m where m.conversation_id = ${id} and m.person_id = ${workspace.personId} and m.left_at is null)`;
  const isBanned = sql`exists (select 1 from ${bans} b where b.conversation_id = ${id} and b.person_id = ${workspace.personId})`;
  const mayBrowse = isAtLeast(workspace.role, "member");
  const rows = await ctx.db
    .select({ ...itemColumns, archivedAt: sql<Date>`${archivedAt}`.mapWith(archivedAt) })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspace.id),
        isNotNull(archivedAt),
        isNull(conversations.deletedAt),
        mayBrowse ? or(isIn, eq(conversations.visibility, "public")) : isIn,
        sql`not ${isBanned}`,
        after &&
          sql`(date_trunc('milliseconds', ${archivedAt}), ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(sql`date_trunc('milliseconds', ${archivedAt}) desc`, desc(id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize).map(({ lastMessageAt, archivedAt: at, ...row }) => ({
    ...row,
    lastMessageAt: lastMessageAt?.toISOString() ?? null,
    archivedAt: at.toISOString(),
  }));
  const last = items.at(-1);
  return { items, next: rows.length > pageSize && last ? [last.archivedAt, last.id] : null };
}

const itemColumns = {
  id: conversations.id,
  kind: conversations.kind,
  visibility: conversations.visibility,
  name: sql<string>`${conversations.name}`,
  memberCount: memberCountColumn,
  lastMessageAt: conversations.lastMessageAt,
};
