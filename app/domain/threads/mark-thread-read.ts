import { and, eq, sql } from "drizzle-orm";
import type { MarkThreadRead } from "~/shared/inputs/thread";
import { threadReaders, threads } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { tellStanding } from "./tell-standing";

/**
 * Reading moves the cursor in a thread on, never back and never past its end; whoever never followed it has none. What
 * was seen before somebody went back on purpose moves nothing, however late it arrives.
 */
export async function markThreadRead(ctx: Ctx, opened: Opened<"read">, input: MarkThreadRead): Promise<void> {
  if (opened.conversationRole === null) return;
  const { rootId, seq, turn } = input;
  const { id, personId } = opened;
  await inTransaction(ctx, async (tx) => {
    const end = sql`(select last_reply_seq from ${threads} where root_id = ${rootId} and conversation_id = ${id})`;
    const [moved] = await tx.db
      .update(threadReaders)
      .set({ readSeq: sql`least(${seq}::bigint, ${end})` })
      .where(
        and(
          eq(threadReaders.rootId, rootId),
          eq(threadReaders.personId, personId),
          // Nothing when it is a thread of elsewhere.
          sql`${threadReaders.readSeq} < least(${seq}::bigint, ${end}) and ${end} is not null`,
          turn === undefined ? undefined : eq(threadReaders.readTurn, turn),
        ),
      )
      .returning({ rootId: threadReaders.rootId });
    if (moved) await tellStanding(tx, personId, rootId);
  });
}
