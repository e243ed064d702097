import { and, eq, isNull, not, sql } from "drizzle-orm";
import { limits } from "~/shared/rules/limits";
import type { SidebarItemView } from "~/shared/views/conversation";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { hasBlockedOther } from "../conversations/conversation-access";
import { readOthers } from "../conversations/conversation-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** The conversations somebody is in, with what they have not read. Two queries. */
export async function readSidebar(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<SidebarItemView[]> {
  const rows = await ctx.db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      visibility: conversations.visibility,
      name: conversations.name,
      lastSeq: conversations.lastSeq,
      messageCount: conversations.messageCount,
      lastMessageAt: conversations.lastMessageAt,
      readSeq: members.readSeq,
      icon: conversations.icon,
      level: members.level,
      isFavourite: sql<boolean>`${members.favouriteAt} is not null`,
      sectionId: members.sectionId,
      unread: unreadOf(workspace.personId),
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(
      and(
        eq(members.personId, workspace.personId),
        isNull(members.leftAt),
        eq(conversations.workspaceId, workspace.id),
        isNull(conversations.archivedAt),
        isNull(conversations.deletedAt),
        not(hasBlockedOther(workspace.personId)),
      ),
    )
    .orderBy(sql`lower(${conversations.name}) nulls last`, sql`${conversations.lastMessageAt} desc nulls last`);
  const talks = rows.filter((row) => row.kind === "direct" || row.kind === "group").map((row) => row.id);
  const others = await readOthers(ctx, talks, workspace.personId);
  return rows.map((row) => ({
    ...row,
    people: others.get(row.id) ?? [],
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
  }));
}

/** Messages of others after the cursor of the joined member's row, counted no further than the cap. */
export function unreadOf(personId: string) {
  return sql<number>`(case when ${members.readSeq} >= ${conversations.lastSeq} then 0 else (
    select count(*) from (
      select 1 from ${messages} m where m.conversation_id = ${conversations.id} and m.seq > ${members.readSeq}
        and m.author_id <> ${personId} and m.notice is null limit ${limits.unreadCap}
    ) counted) end)::int`;
}
