import { asc, eq, inArray, lt, sql } from "drizzle-orm";
import { limits } from "~/shared/rules/limits";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";

const portion = 1_000;
// A run stays shorter than a transaction may idle: the one that keeps the other nodes away waits for it.
const mostPortions = 100;

/** Erases what was deleted longer ago than the days of grace, in portions, so that nobody waits behind it. */
export async function purgeConversations(ctx: Ctx): Promise<number> {
  const due = await readDue(ctx);
  let left = mostPortions;
  for (const one of due) {
    let erased = portion;
    while (erased === portion && left > 0) {
      erased = await erasePortion(ctx, one.id);
      left -= 1;
    }
    if (erased === portion) break;
    await eraseRow(ctx, one);
  }
  return due.length;
}

type Due = { id: string; workspaceId: string; name: string | null };

async function readDue(ctx: Ctx): Promise<Due[]> {
  return ctx.db
    .select({ id: conversations.id, workspaceId: conversations.workspaceId, name: conversations.name })
    .from(conversations)
    .where(lt(conversations.deletedAt, sql`now() - make_interval(days => ${limits.graceDays})`))
    .orderBy(asc(conversations.deletedAt))
    .limit(20);
}

async function erasePortion(ctx: Ctx, conversationId: string): Promise<number> {
  const some = ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .limit(portion);
  const erased = await ctx.db.delete(messages).where(inArray(messages.id, some)).returning({ id: messages.id });
  return erased.length;
}

async function eraseRow(ctx: Ctx, { id, workspaceId, name }: Due): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await tx.db.delete(conversations).where(eq(conversations.id, id));
    const target = { kind: "conversation" as const, id };
    await audit(tx, { workspaceId, act: "conversation.purged", target, details: { name } });
  });
}
