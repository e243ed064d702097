import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { OneMessage } from "~/shared/inputs/message";
import { conflict } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";
import type { MessageView } from "~/shared/views/message";
import { type MessageRow, messages } from "~db/schema/messages";
import type { Opened } from "../conversations/conversation-access";
import { keepNotice } from "../conversations/keep-notice";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import { lockMessage } from "./lock-message";
import { readMessage } from "./message-reads";
import { tellChange } from "./tell-change";

/** A message is kept in sight for everybody in the conversation, which keeps a line of it. Once more changes nothing. */
export async function pinMessage(ctx: Ctx, here: Opened<"pin">, { messageId }: OneMessage): Promise<MessageView> {
  return inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, here, { messageId, right: "pin" });
    if (message.deletedAt) throw conflict("This message was deleted, so it cannot be pinned.", "deleted");
    if (message.pinnedAt) return readMessage(tx, here, messageId);
    await refuseTooMany(tx, here.id);
    return changePin(tx, here, { message, isPinned: true });
  });
}

/** Whoever may pin may take a pin away, whoever set it. Once more changes nothing. */
export async function unpinMessage(ctx: Ctx, here: Opened<"pin">, { messageId }: OneMessage): Promise<MessageView> {
  return inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, here, { messageId, right: "pin" });
    if (!message.pinnedAt) return readMessage(tx, here, messageId);
    return changePin(tx, here, { message, isPinned: false });
  });
}

// Counted while the conversation is locked, so of two who pin the last one only one does.
async function refuseTooMany(tx: Tx, conversationId: string): Promise<void> {
  const isPinnedHere = and(eq(messages.conversationId, conversationId), isNotNull(messages.pinnedAt));
  if ((await tx.db.$count(messages, isPinnedHere)) < limits.pins) return;
  throw conflict(
    `A conversation has at most ${limits.pins} pinned messages. Unpin one of them first.`,
    "too_many_pins",
  );
}

type Change = { message: MessageRow; isPinned: boolean };

async function changePin(tx: Tx, here: Opened<"pin">, { message, isPinned }: Change): Promise<MessageView> {
  const { id: messageId } = message;
  const seq = await takeSeq(tx, here.id);
  const pin = isPinned
    ? { pinnedAt: sql`clock_timestamp()`, pinnedBy: here.personId }
    : { pinnedAt: null, pinnedBy: null };
  await tx.db
    .update(messages)
    .set({ ...pin, changedSeq: seq })
    .where(eq(messages.id, messageId));
  const line = { conversationId: here.id, seq, author: here.person, notice: { act: "pinned" as const, messageId } };
  const notice = isPinned ? await keepNotice(tx, line) : null;
  const changed = await tellChange(tx, here, { messageId, seq, notice });
  if (here.rights.has("moderate")) await auditPin(tx, here, { message, isPinned });
  return changed;
}

// Moderators act by their office where it is about what another said or pinned.
async function auditPin(tx: Tx, here: Opened<"pin">, { message, isPinned }: Change): Promise<void> {
  const { id, authorId, pinnedBy } = message;
  const isOwn = isPinned ? authorId === here.personId : pinnedBy === here.personId;
  if (isOwn) return;
  await audit(tx, {
    workspaceId: here.workspaceId,
    act: isPinned ? "message.pinned" : "message.unpinned",
    target: { kind: "message", id },
    details: { conversationId: here.id, authorId, pinnedBy },
  });
}
