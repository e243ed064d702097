import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { conversations } from "~db/schema/conversations";
import { threadReaders, threads } from "~db/schema/threads";
import { workspaces } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** Every thread that somebody follows in a workspace counts as read; answers how many it was. */
export async function markThreadsRead(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<{ count: number }> {
  const { id, personId } = workspace;
  return inTransaction(ctx, async (tx) => {
    // In one order, so that two devices that do it at once wait for each other and not in a circle.
    const behind = await tx.db
      .select({ rootId: threadReaders.rootId, slug: workspaces.slug })
      .from(threadReaders)
      .innerJoin(threads, eq(threads.rootId, threadReaders.rootId))
      .innerJoin(conversations, eq(conversations.id, threads.conversationId))
      .innerJoin(workspaces, eq(workspaces.id, conversations.workspaceId))
      .where(
        and(
          eq(threadReaders.personId, personId),
          eq(threadReaders.isFollowing, true),
          eq(conversations.workspaceId, id),
          gt(threads.lastReplySeq, threadReaders.readSeq),
        ),
      )
      .orderBy(asc(threadReaders.rootId))
      .for("update", { of: threadReaders });
    const [first] = behind;
    if (!first) return { count: 0 };
    const rootIds = behind.map(({ rootId }) => rootId);
    await tx.db
      .update(threadReaders)
      .set({ readSeq: sql`greatest(${threadReaders.readSeq}, ${threads.lastReplySeq})` })
      .from(threads)
      .where(
        and(
          eq(threads.rootId, threadReaders.rootId),
          eq(threadReaders.personId, personId),
          inArray(threadReaders.rootId, rootIds),
        ),
      );
    tx.emit(personChannel(personId), { type: "threads.read", workspace: first.slug });
    return { count: behind.length };
  });
}
