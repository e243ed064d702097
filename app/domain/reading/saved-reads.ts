import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ListSaved } from "~/shared/inputs/message";
import type { SavedListView } from "~/shared/views/message";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { savedMessages } from "~db/schema/reading";
import type { Ctx } from "../kernel/ctx";
import { readReachable } from "../messages/reachable-reads";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

const pageSize = 20;

/**
 * What somebody put aside in a workspace, the latest first: what is open, or what is done. Of a message that they may
 * read no longer only that it was there is told. Six queries at most.
 */
export async function readSaved(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { show, after }: ListSaved,
): Promise<SavedListView> {
  const at = show === "done" ? savedMessages.doneAt : savedMessages.createdAt;
  const [time, id] = after?.split("~") ?? [];
  const isAfter = after
    ? sql`(date_trunc('milliseconds', ${at}), ${savedMessages.messageId}) < (${time}::timestamptz, ${id}::uuid)`
    : undefined;
  const rows = await ctx.db
    .select({ messageId: savedMessages.messageId, savedAt: savedMessages.createdAt, doneAt: savedMessages.doneAt })
    .from(savedMessages)
    .innerJoin(messages, eq(messages.id, savedMessages.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        eq(savedMessages.personId, workspace.personId),
        show === "done" ? isNotNull(savedMessages.doneAt) : isNull(savedMessages.doneAt),
        eq(conversations.workspaceId, workspace.id),
        isAfter,
      ),
    )
    .orderBy(desc(sql`date_trunc('milliseconds', ${at})`), desc(savedMessages.messageId))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const reached = await readReachable(
    ctx,
    workspace,
    page.map(({ messageId }) => messageId),
  );
  const items = page.map(({ messageId, savedAt, doneAt }) => ({
    messageId,
    savedAt: savedAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    found: reached.get(messageId) ?? null,
  }));
  const last = items.at(-1);
  const next = last && rows.length > pageSize ? `${last.doneAt ?? last.savedAt}~${last.messageId}` : null;
  return { items, next };
}
