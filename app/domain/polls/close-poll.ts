import { eq, sql } from "drizzle-orm";
import type { OneMessage } from "~/shared/inputs/message";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import { messages } from "~db/schema/messages";
import { polls } from "~db/schema/polls";
import type { Opened } from "../conversations/conversation-access";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import { lockMessage } from "../messages/lock-message";
import { readMessage } from "../messages/message-reads";
import { tellChange } from "../messages/tell-change";
import { isOver } from "./poll-rules";

/** Whoever asked, or a moderator, ends a poll before its time. One that is over stays as it is. */
export async function closePoll(ctx: Ctx, here: Opened<"react">, { messageId }: OneMessage): Promise<MessageView> {
  return inTransaction(ctx, async (tx) => {
    const { authorId, deletedAt } = await lockMessage(tx, here, { messageId, right: "react" });
    const isOwn = authorId === here.personId;
    if (!isOwn && !here.rights.has("moderate")) throw forbidden("close this poll");
    if (deletedAt) throw conflict("This message was deleted.", "deleted");
    if (await isClosed(tx, messageId)) return readMessage(tx, here, messageId);
    const seq = await takeSeq(tx, here.id);
    const closing = { closedAt: sql`clock_timestamp()`, closedBy: here.personId };
    await tx.db.update(polls).set(closing).where(eq(polls.messageId, messageId));
    await tx.db.update(messages).set({ changedSeq: seq }).where(eq(messages.id, messageId));
    if (!isOwn) await auditClosing(tx, here, { messageId, authorId });
    return tellChange(tx, here, { messageId, seq });
  });
}

async function isClosed(tx: Tx, messageId: string): Promise<boolean> {
  const [poll] = await tx.db.select({ isOver }).from(polls).where(eq(polls.messageId, messageId));
  if (!poll) throw notFound("poll");
  return poll.isOver;
}

async function auditClosing(
  tx: Tx,
  here: Opened<"react">,
  { messageId, authorId }: { messageId: string; authorId: string },
) {
  await audit(tx, {
    workspaceId: here.workspaceId,
    act: "poll.closed",
    target: { kind: "message", id: messageId },
    details: { conversationId: here.id, authorId },
  });
}
