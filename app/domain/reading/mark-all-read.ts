import { and, asc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { MarkAllRead, SectionKey } from "~/shared/inputs/sidebar";
import { personChannel } from "~/shared/rules/channels";
import { conversations, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { markThreadsRead } from "../threads/mark-threads-read";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

// Each of so many is told by itself; past that the list is read again.
const mostTold = 40;

/**
 * Everything that somebody is in counts as read, with the threads that they follow, or all that stands in one section;
 * answers how many places it was.
 */
export async function markAllRead(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { section }: MarkAllRead,
): Promise<{ count: number }> {
  return inTransaction(ctx, async (tx) => {
    if (section === undefined) await markThreadsRead(tx, workspace);
    const behind = await lockBehind(tx, workspace, section);
    if (behind.length === 0) return { count: 0 };
    const ids = behind.map(({ id }) => id);
    const read = await tx.db
      .update(members)
      .set({ readSeq: sql`${conversations.lastSeq}` })
      .from(conversations)
      .where(
        and(
          eq(conversations.id, members.conversationId),
          eq(members.personId, workspace.personId),
          inArray(members.conversationId, ids),
        ),
      )
      .returning({
        conversationId: members.conversationId,
        readSeq: members.readSeq,
        readTurn: members.readTurn,
        messageCount: conversations.messageCount,
      });
    const channel = personChannel(workspace.personId);
    if (read.length > mostTold) tx.emit(channel, { type: "stale" });
    else for (const one of read) tx.emit(channel, { type: "conversation.read", ...one, unread: 0, mentions: 0 });
    return { count: read.length };
  });
}

// In one order, so that two devices that do it at once wait for each other and not in a circle.
function lockBehind(tx: Tx, workspace: OpenedWorkspace, section: SectionKey | undefined) {
  return tx.db
    .select({ id: members.conversationId })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(
      and(
        eq(members.personId, workspace.personId),
        isNull(members.leftAt),
        eq(conversations.workspaceId, workspace.id),
        isNull(conversations.archivedAt),
        isNull(conversations.deletedAt),
        lt(members.readSeq, conversations.lastSeq),
        section === undefined ? undefined : standsIn(section),
      ),
    )
    .orderBy(asc(members.conversationId))
    .for("update", { of: members });
}

function standsIn(section: SectionKey): SQL | undefined {
  if (section === "favourites") return isNotNull(members.favouriteAt);
  const isTalk = inArray(conversations.kind, ["direct", "group"]);
  if (section === "channels" || section === "directs") {
    const isOfKind = section === "directs" ? isTalk : sql`not ${isTalk}`;
    return and(isNull(members.favouriteAt), isNull(members.sectionId), isOfKind);
  }
  return and(isNull(members.favouriteAt), eq(members.sectionId, section));
}
