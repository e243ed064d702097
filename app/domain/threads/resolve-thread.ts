import { and, eq, isNull } from "drizzle-orm";
import type { OneThread, ResolveThread } from "~/shared/inputs/thread";
import { conversationChannel } from "~/shared/rules/channels";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import { messages } from "~db/schema/messages";
import { threads } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readMessage, readRoot } from "../messages/message-reads";
import { sharedView } from "../messages/message-rules";

type Ending = Pick<typeof threads.$inferInsert, "resolvedAt" | "resolvedBy" | "answerId">;

/**
 * Whoever asked, or a moderator, says that a thread is settled, by one of its replies or without. The next reply opens it
 * again.
 */
export async function resolveThread(ctx: Ctx, opened: Opened<"react">, input: ResolveThread): Promise<MessageView> {
  const { rootId, answerId } = input;
  const root = await readOwnRoot(ctx, opened, rootId);
  return inTransaction(ctx, async (tx) => {
    const seq = await takeSeq(tx, opened.id);
    if (answerId) await requireReply(tx, { rootId, answerId });
    const ending = { resolvedAt: new Date(), resolvedBy: opened.personId, answerId: answerId ?? null };
    return endThread(tx, opened, { root, seq, ending });
  });
}

/** Whoever may settle a thread may also say that it is not settled. */
export async function reopenThread(ctx: Ctx, opened: Opened<"react">, { rootId }: OneThread): Promise<MessageView> {
  const root = await readOwnRoot(ctx, opened, rootId);
  return inTransaction(ctx, async (tx) => {
    const seq = await takeSeq(tx, opened.id);
    return endThread(tx, opened, { root, seq, ending: { resolvedAt: null, resolvedBy: null, answerId: null } });
  });
}

async function readOwnRoot(ctx: Ctx, opened: Opened<"react">, rootId: string): Promise<MessageView> {
  const root = await readRoot(ctx, opened, rootId);
  if (root.author.id !== opened.personId && !opened.rights.has("moderate")) throw forbidden("settle this thread");
  if (root.movedToId) throw conflict("This thread was moved to another place.", "moved");
  return root;
}

// Asked once the conversation is locked: a reply that was deleted meanwhile settles nothing.
async function requireReply(tx: Tx, { rootId, answerId }: { rootId: string; answerId: string }): Promise<void> {
  const isReply = and(eq(messages.id, answerId), eq(messages.rootId, rootId), isNull(messages.deletedAt));
  if ((await tx.db.$count(messages, isReply)) === 0) throw notFound("message");
}

async function endThread(
  tx: Tx,
  opened: Opened<"react">,
  { root, seq, ending }: { root: MessageView; seq: number; ending: Ending },
): Promise<MessageView> {
  const { id: rootId, conversationId } = root;
  await tx.db
    .insert(threads)
    .values({ rootId, conversationId, ...ending })
    .onConflictDoUpdate({ target: threads.rootId, set: ending });
  await tx.db.update(messages).set({ changedSeq: seq }).where(eq(messages.id, rootId));
  const now = await readMessage(tx, opened, rootId);
  const told = { type: "message.changed" as const, conversationId, seq, messages: [sharedView(now)], notice: null };
  tx.emit(conversationChannel(conversationId), told);
  if (root.author.id !== opened.personId) await auditEnding(tx, opened, { rootId, ending });
  return now;
}

async function auditEnding(tx: Tx, opened: Opened<"react">, { rootId, ending }: { rootId: string; ending: Ending }) {
  await audit(tx, {
    workspaceId: opened.workspaceId,
    act: ending.resolvedAt ? "thread.resolved" : "thread.reopened",
    target: { kind: "conversation", id: opened.id },
    details: { rootId, answerId: ending.answerId ?? null },
  });
}
