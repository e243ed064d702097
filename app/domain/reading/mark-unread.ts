import { and, eq, isNull, sql } from "drizzle-orm";
import type { MarkUnread } from "~/shared/inputs/message";
import { members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { tellReading } from "./mark-read";

/**
 * Somebody goes back on purpose, to before a message or to before the newest that another wrote. It begins a new turn,
 * so that what their devices saw until then does not undo it. What is unread already stays so.
 */
export async function markUnread(ctx: Ctx, conversation: Opened<"read">, { seq }: MarkUnread): Promise<void> {
  if (conversation.conversationRole === null) return;
  const { id: conversationId, personId } = conversation;
  await inTransaction(ctx, async (tx) => {
    const newest = sql`(select max(seq) from ${messages} where conversation_id = ${conversationId}
      and author_id <> ${personId} and notice is null and in_flow and deleted_at is null)`;
    const back = sql`greatest(${seq === undefined ? newest : sql`${seq}::bigint`} - 1, ${members.visibleAfter})`;
    const [moved] = await tx.db
      .update(members)
      .set({
        readSeq: back,
        seenSeq: sql`greatest(${members.seenSeq}, ${members.readSeq})`,
        readTurn: sql`${members.readTurn} + 1`,
      })
      .where(
        and(
          eq(members.conversationId, conversationId),
          eq(members.personId, personId),
          isNull(members.leftAt),
          sql`${newest} >= ${seq ?? 0} and ${back} < ${members.readSeq}`,
        ),
      )
      .returning({ readSeq: members.readSeq });
    if (moved) await tellReading(tx, conversation);
  });
}
