import { eq, sql } from "drizzle-orm";
import type { OneThread } from "~/shared/inputs/thread";
import type { ThreadStandingView } from "~/shared/views/thread";
import { threadReaders, threads } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { readRoot } from "../messages/message-reads";
import { tellStanding } from "./tell-standing";

/** Somebody wants to hear of a thread from now on, also before anybody has replied. What was said until then is not new. */
export async function followThread(
  ctx: Ctx,
  opened: Opened<"arrange">,
  { rootId }: OneThread,
): Promise<ThreadStandingView> {
  const root = await readRoot(ctx, opened, rootId);
  const { personId } = opened;
  return inTransaction(ctx, async (tx) => {
    await tx.db.insert(threads).values({ rootId, conversationId: root.conversationId }).onConflictDoNothing();
    const end = sql`(select ${threads.lastReplySeq} from ${threads} where ${eq(threads.rootId, rootId)})`;
    await tx.db
      .insert(threadReaders)
      .values({ rootId, personId, readSeq: end })
      .onConflictDoUpdate({
        target: [threadReaders.rootId, threadReaders.personId],
        set: { isFollowing: true, readSeq: end },
        setWhere: eq(threadReaders.isFollowing, false),
      });
    return tellStanding(tx, personId, rootId);
  });
}
