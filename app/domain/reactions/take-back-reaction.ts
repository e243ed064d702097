import { and, eq, sql } from "drizzle-orm";
import { spellEmoji } from "~/platform/emoji/known-emojis";
import type { React } from "~/shared/inputs/reaction";
import { invalid } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import { reactionKinds, reactions } from "~db/schema/reactions";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readMessage } from "../messages/message-reads";
import { changeReactions, lockReactor, tellReaction } from "./change-reactions";

/** Somebody takes their emoji from beneath a message; where there is none of theirs, nothing happens. */
export async function takeBackReaction(ctx: Ctx, here: Opened<"react">, input: React): Promise<MessageView> {
  const emoji = spellEmoji(input.emoji);
  if (!emoji) throw invalid("emoji", "Choose one emoji.");
  const { messageId } = input;
  await inTransaction(ctx, async (tx) => {
    await lockReactor(tx, here);
    if (!(await removeOwn(tx, here, { messageId, emoji }))) return;
    const seq = await changeReactions(tx, here, messageId);
    await countOut(tx, { messageId, emoji });
    await tellReaction(tx, here, { messageId, emoji, seq, isTaken: false });
  });
  return readMessage(ctx, here, messageId);
}

async function removeOwn(tx: Tx, { personId }: Opened<"react">, { messageId, emoji }: React): Promise<boolean> {
  const mine = and(eq(reactions.messageId, messageId), eq(reactions.emoji, emoji), eq(reactions.personId, personId));
  const removed = await tx.db.delete(reactions).where(mine).returning({ emoji: reactions.emoji });
  return removed.length > 0;
}

async function countOut(tx: Tx, { messageId, emoji }: React): Promise<void> {
  const kind = and(eq(reactionKinds.messageId, messageId), eq(reactionKinds.emoji, emoji));
  const last = await tx.db
    .delete(reactionKinds)
    .where(and(kind, eq(reactionKinds.count, 1)))
    .returning({ emoji: reactionKinds.emoji });
  if (last.length === 0)
    await tx.db
      .update(reactionKinds)
      .set({ count: sql`${reactionKinds.count} - 1` })
      .where(kind);
}
