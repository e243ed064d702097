import { and, eq, sql } from "drizzle-orm";
import { spellEmoji } from "~/platform/emoji/known-emojis";
import type { React } from "~/shared/inputs/reaction";
import { conflict, invalid } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";
import type { MessageView } from "~/shared/views/message";
import { reactions } from "~db/schema/reactions";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readMessage } from "../messages/message-reads";
import { changeReactions, lockReactor, tellReaction } from "./change-reactions";

/** Somebody chooses an emoji beneath a message: once for each, and of so many kinds at most; choosing it again is nothing. */
export async function reactToMessage(ctx: Ctx, here: Opened<"react">, input: React): Promise<MessageView> {
  const emoji = spellEmoji(input.emoji);
  if (!emoji) throw invalid("emoji", "Choose one emoji.");
  const { messageId } = input;
  await inTransaction(ctx, async (tx) => {
    await lockReactor(tx, here);
    if (await hasReacted(tx, here, { messageId, emoji })) return;
    const seq = await changeReactions(tx, here, messageId);
    await countIn(tx, { messageId, emoji, seq });
    await tx.db.insert(reactions).values({ messageId, emoji, personId: here.personId, seq });
    await tellReaction(tx, here, { messageId, emoji, seq, isTaken: true });
  });
  return readMessage(ctx, here, messageId);
}

async function hasReacted(tx: Tx, { personId }: Opened<"react">, { messageId, emoji }: React): Promise<boolean> {
  const mine = and(eq(reactions.messageId, messageId), eq(reactions.emoji, emoji), eq(reactions.personId, personId));
  return (await tx.db.$count(reactions, mine)) > 0;
}

// The conversation is locked by now, so nobody else can bring another kind between the counting and the writing.
async function countIn(tx: Tx, { messageId, emoji, seq }: React & { seq: number }): Promise<void> {
  const written = await tx.db.execute(sql`
    insert into reaction_kinds (message_id, emoji, count, since_seq)
    select ${messageId}::uuid, ${emoji}, 1, ${seq}
    where (select count(*) from reaction_kinds where message_id = ${messageId}::uuid and emoji <> ${emoji}) < ${limits.reactionKinds}
    on conflict (message_id, emoji) do update set count = reaction_kinds.count + 1
    returning count`);
  if (written.length === 0)
    throw conflict(`A message carries ${limits.reactionKinds} kinds of reaction at most.`, "reactions_full");
}
