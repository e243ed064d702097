import { inArray } from "drizzle-orm";
import { conversationChannel } from "~/shared/rules/channels";
import type { MessageView } from "~/shared/views/message";
import { messages } from "~db/schema/messages";
import { keepNotice } from "../conversations/keep-notice";
import type { Tx } from "../kernel/transaction";
import { rootsLeft } from "./carry-messages";
import type { Route } from "./lock-move";
import { selectMessages, viewMessage } from "./message-reads";
import { sharedView } from "./message-rules";
import type { Plan } from "./plan-move";

/**
 * Tells those there of each message as if it were said now, and those here of each place that is empty, one number after
 * the other: nothing of there is in what is told here but an id.
 */
export async function tellMove(tx: Tx, { from, to }: Omit<Route, "isOwn">, plan: Plan): Promise<void> {
  const { steps, intoRootId, noticeSeq } = plan;
  const left = rootsLeft(plan);
  const ids = [...steps.flatMap(({ id, old }) => [id, old.id]), ...left, ...(intoRootId ? [intoRootId] : [])];
  const views = await readViews(tx, from.personId, ids);
  if (noticeSeq !== null) await tellComing(tx, { from, to }, { seq: noticeSeq, count: steps.length });
  const viewOf = (id: string) => views.get(id) ?? [];
  for (const [at, { id, seq }] of steps.entries()) {
    const [message] = [viewOf(id)].flat();
    const [root = null] = [intoRootId && at === steps.length - 1 ? viewOf(intoRootId) : []].flat();
    if (!message) throw new Error("A message that was moved must be there.");
    const event = {
      type: "message.sent" as const,
      conversationId: to.id,
      seq,
      message,
      root,
      isCarried: true as const,
    };
    tx.emit(conversationChannel(to.id), event);
  }
  for (const [at, { old, leftSeq: seq }] of steps.entries()) {
    const above = at === steps.length - 1 ? left : [];
    const told = [old.id, ...above].flatMap(viewOf);
    const event = { type: "message.changed" as const, conversationId: from.id, seq, messages: told, notice: null };
    tx.emit(conversationChannel(from.id), event);
  }
}

async function tellComing(tx: Tx, { from, to }: Omit<Route, "isOwn">, { seq, count }: { seq: number; count: number }) {
  const told = { conversationId: to.id, seq };
  const notice = await keepNotice(tx, { ...told, author: from.person, notice: { act: "movedHere", count } });
  tx.emit(conversationChannel(to.id), { type: "message.changed", ...told, messages: [], notice });
}

async function readViews(tx: Tx, readerId: string, ids: string[]): Promise<Map<string, MessageView>> {
  const rows = await selectMessages(tx, readerId).where(inArray(messages.id, ids));
  return new Map(rows.map((row) => [row.id, sharedView(viewMessage(row))]));
}
