import { and, eq, sql } from "drizzle-orm";
import type { MarkThreadUnread } from "~/shared/inputs/thread";
import { messages } from "~db/schema/messages";
import { threadReaders } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { tellStanding } from "./tell-standing";

/**
 * Somebody goes back in a thread on purpose, to before a reply or to before the newest of another. It begins a new turn,
 * so that what their devices saw until then does not undo it. What is unread already stays so.
 */
export async function markThreadUnread(ctx: Ctx, opened: Opened<"read">, input: MarkThreadUnread): Promise<void> {
  if (opened.conversationRole === null) return;
  const { rootId, seq } = input;
  const { id, personId } = opened;
  await inTransaction(ctx, async (tx) => {
    const newest = sql`(select max(seq) from ${messages} where root_id = ${rootId} and conversation_id = ${id}
      and author_id <> ${personId} and deleted_at is null)`;
    const back = sql`greatest(${seq === undefined ? newest : sql`${seq}::bigint`} - 1, 0)`;
    const [moved] = await tx.db
      .update(threadReaders)
      .set({ readSeq: back, readTurn: sql`${threadReaders.readTurn} + 1` })
      .where(
        and(
          eq(threadReaders.rootId, rootId),
          eq(threadReaders.personId, personId),
          sql`${newest} is not null and ${back} < ${threadReaders.readSeq}`,
        ),
      )
      .returning({ rootId: threadReaders.rootId });
    if (moved) await tellStanding(tx, personId, rootId);
  });
}
