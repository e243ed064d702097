import { and, eq, sql } from "drizzle-orm";
import { conversationChannel } from "~/shared/rules/channels";
import type { MessageView } from "~/shared/views/message";
import { messages } from "~db/schema/messages";
import { threads } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";
import { readMessage } from "./message-reads";
import { sharedView } from "./message-rules";

/** `notice` is the line that the conversation keeps of it, at the same number; what has no `rootId` is no thread's answer. */
type Changed = { messageId: string; seq: number; rootId?: string | null; notice?: MessageView | null };

/** Tells everybody what a message says now; and what stands above its thread, where it is the answer that is shown there. */
export async function tellChange(tx: Tx, here: Opened<"read">, changed: Changed): Promise<MessageView> {
  const settled = await changeSettled(tx, changed);
  const message = await readMessage(tx, here, changed.messageId);
  const told = settled ? [message, await readMessage(tx, here, settled)] : [message];
  const event = { type: "message.changed" as const, conversationId: here.id, seq: changed.seq };
  tx.emit(conversationChannel(here.id), { ...event, messages: told.map(sharedView), notice: changed.notice ?? null });
  return message;
}

async function changeSettled(tx: Tx, { messageId, seq, rootId }: Changed): Promise<string | null> {
  if (rootId === null) return null;
  const isAnswered = sql`exists (select 1 from ${threads} t where t.answer_id = ${messageId} and t.root_id = ${messages.id})`;
  const root = sql`(select r.root_id from ${messages} r where r.id = ${messageId})`;
  const [row] = await tx.db
    .update(messages)
    .set({ changedSeq: seq })
    .where(and(eq(messages.id, root), isAnswered))
    .returning({ id: messages.id });
  return row?.id ?? null;
}
