import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { limits } from "~/shared/rules/limits";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";

const portion = 1_000;

/** Erases what was deleted longer ago than the days of grace, in portions, so that nobody waits behind it. */
export async function purgeConversations(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ id: conversations.id, workspaceId: conversations.workspaceId, name: conversations.name })
    .from(conversations)
    .where(lt(conversations.deletedAt, sql`now() - make_interval(days => ${limits.graceDays})`))
    .orderBy(asc(conversations.deletedAt))
    .limit(20);
  for (const { id, workspaceId, name } of due) {
    while ((await erasePortion(ctx, id)) === portion);
    await inTransaction(ctx, async (tx) => {
      await tx.db.delete(conversations).where(eq(conversations.id, id));
      const target = { kind: "conversation" as const, id };
      await audit(tx, { workspaceId, act: "conversation.purged", target, details: { name } });
    });
  }
  return due.length;
}

async function erasePortion(ctx: Ctx, conversationId: string): Promise<number> {
  const some = ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId)))
    .limit(portion);
  const erased = await ctx.db.delete(messages).where(inArray(messages.id, some)).returning({ id: messages.id });
  return erased.length;
}
