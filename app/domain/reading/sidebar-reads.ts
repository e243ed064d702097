import { and, eq, isNull, not, type SQLWrapper, sql } from "drizzle-orm";
import { limits } from "~/shared/rules/limits";
import type { SidebarItemView } from "~/shared/views/conversation";
import { blocks } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { hasBlockedOther } from "../conversations/conversation-access";
import { readOthers } from "../conversations/conversation-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** The conversations somebody is in, hidden ones too, with what they have not read. Two queries. */
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
      icon: conversations.icon,
      deliveredSeq: members.deliveredSeq,
      ...readColumns(workspace.personId),
      ...arrangedColumns,
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

/** How far the joined member has read, and what waits after that. */
export function readColumns(personId: string | SQLWrapper) {
  return {
    readSeq: members.readSeq,
    readTurn: members.readTurn,
    unread: waiting(sql`m.notice is null and m.in_flow and m.deleted_at is null`, personId),
    mentions: waiting(
      sql`(m.mentions <> '{}'::jsonb or m.calls is not null) and m.in_flow and m.deleted_at is null and ${names(personId)}`,
      personId,
    ),
  };
}

/** Where the joined member keeps the conversation, and what they want to hear of it. */
export const arrangedColumns = {
  level: members.level,
  isFavourite: sql<boolean>`${members.favouriteAt} is not null`,
  sectionId: members.sectionId,
  hiddenSeq: members.hiddenSeq,
};

// Of others, whom the reader does not block, after the cursor; counted no further than the cap.
function waiting(which: SQLWrapper, personId: string | SQLWrapper) {
  return sql<number>`(case when ${members.readSeq} >= ${conversations.lastSeq} then 0 else (
    select count(*) from (
      select 1 from ${messages} m where m.conversation_id = ${conversations.id} and m.seq > ${members.readSeq} and ${which}
        and m.author_id <> all(array(select ${personId}::uuid union all select b.blocked_id from ${blocks} b where b.blocker_id = ${personId}))
      limit ${limits.unreadCap}
    ) counted) end)::int`;
}

function names(personId: string | SQLWrapper) {
  return sql`(jsonb_path_exists(m.mentions, '$.* ? (@ == $reader)', jsonb_build_object('reader', ${personId}::uuid))
    or m.calls = 'channel' or ${personId}::uuid = any(m.called))`;
}
