import { and, eq, isNull, sql } from "drizzle-orm";
import type { MarkRead } from "~/shared/inputs/message";
import { personChannel } from "~/shared/rules/channels";
import { conversations, members } from "~db/schema/conversations";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readColumns } from "./sidebar-reads";

/**
 * Reading moves the cursor on, never back and never past the end; a person's other devices are told. What was seen
 * before somebody went back on purpose moves nothing, however late it arrives.
 */
export async function markRead(ctx: Ctx, conversation: Opened<"read">, input: MarkRead): Promise<void> {
  if (conversation.conversationRole === null) return;
  const { id: conversationId, personId } = conversation;
  await inTransaction(ctx, async (tx) => {
    const end = sql`(select last_seq from ${conversations} where id = ${conversationId})`;
    const [moved] = await tx.db
      .update(members)
      .set({ readSeq: sql`least(${input.seq}::bigint, ${end})` })
      .where(
        and(
          eq(members.conversationId, conversationId),
          eq(members.personId, personId),
          isNull(members.leftAt),
          sql`${members.readSeq} < least(${input.seq}::bigint, ${end})`,
          input.turn === undefined ? undefined : eq(members.readTurn, input.turn),
        ),
      )
      .returning({ readSeq: members.readSeq });
    if (moved) await tellReading(tx, conversation);
  });
}

/** Tells the person's devices where their cursor stands now and what waits after it. */
export async function tellReading(tx: Tx, { id: conversationId, personId }: Opened): Promise<void> {
  const [counts] = await tx.db
    .select({ ...readColumns(personId), messageCount: conversations.messageCount })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(eq(members.conversationId, conversationId), eq(members.personId, personId)));
  if (counts) tx.emit(personChannel(personId), { type: "conversation.read", conversationId, ...counts });
}
