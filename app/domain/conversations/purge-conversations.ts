import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
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
  let left = mostPortions;
  let gone = 0;
  for (const one of await readDue(ctx)) {
    let erased = portion;
    while (erased === portion && left > 0) {
      erased = await erasePortion(ctx, one.id);
      left -= 1;
    }
    if (erased === portion) break;
    gone += await eraseRow(ctx, one);
  }
  return gone;
}

type Due = { id: string; workspaceId: string; name: string | null };

const isDue = lt(conversations.deletedAt, sql`now() - make_interval(days => ${limits.graceDays})`);

async function readDue(ctx: Ctx): Promise<Due[]> {
  return ctx.db
    .select({ id: conversations.id, workspaceId: conversations.workspaceId, name: conversations.name })
    .from(conversations)
    .where(isDue)
    .orderBy(asc(conversations.deletedAt))
    .limit(20);
}

// Whoever restores it holds the row: either they come first and nothing is due, or they find that it is too late.
async function erasePortion(ctx: Ctx, conversationId: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const held = await tx.db
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.id, conversationId), isDue))
      .for("no key update");
    if (held.length === 0) return 0;
    const here = eq(messages.conversationId, conversationId);
    const some = tx.db.select({ id: messages.id }).from(messages).where(here).limit(portion);
    const erased = await tx.db.delete(messages).where(inArray(messages.id, some)).returning({ id: messages.id });
    return erased.length;
  });
}

async function eraseRow(ctx: Ctx, { id, workspaceId, name }: Due): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(conversations)
      .where(and(eq(conversations.id, id), isDue))
      .returning({ id: conversations.id });
    if (gone.length === 0) return 0;
    const target = { kind: "conversation" as const, id };
    await audit(tx, { workspaceId, act: "conversation.purged", target, details: { name } });
    return gone.length;
  });
}
