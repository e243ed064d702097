import type { OneThread } from "~/shared/inputs/thread";
import type { ThreadStandingView } from "~/shared/views/thread";
import { threadReaders, threads } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { readRoot } from "../messages/message-reads";
import { tellStanding } from "./tell-standing";

/** Somebody wants to hear no more of a thread, or not to begin with, until they reply in it or say otherwise. */
export async function unfollowThread(
  ctx: Ctx,
  opened: Opened<"arrange">,
  { rootId }: OneThread,
): Promise<ThreadStandingView> {
  const root = await readRoot(ctx, opened, rootId);
  const { personId } = opened;
  return inTransaction(ctx, async (tx) => {
    await tx.db.insert(threads).values({ rootId, conversationId: root.conversationId }).onConflictDoNothing();
    await tx.db
      .insert(threadReaders)
      .values({ rootId, personId, isFollowing: false })
      .onConflictDoUpdate({ target: [threadReaders.rootId, threadReaders.personId], set: { isFollowing: false } });
    return tellStanding(tx, personId, rootId);
  });
}
