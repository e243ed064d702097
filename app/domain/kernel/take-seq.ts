import { eq, type SQL, sql } from "drizzle-orm";
import { conversations } from "~db/schema/conversations";
import type { Tx } from "./transaction";

/**
 * The conversation's next number. The row stays locked until the commit, so numbers become visible in their
 * own order and without holes. Whoever also changes a member's row locks that one first.
 */
export async function takeSeq(tx: Tx, conversationId: string): Promise<number> {
  const [row] = await tx.db
    .update(conversations)
    .set({ lastSeq: sql`${conversations.lastSeq} + 1` })
    .where(eq(conversations.id, conversationId))
    .returning({ seq: conversations.lastSeq });
  if (!row) throw new Error("A conversation vanished while its door was open.");
  return row.seq;
}

/** The number that this transaction took, for a statement sent right behind `takeSeq`. */
export function takenSeq(conversationId: string): SQL<number> {
  return sql<number>`(select c.last_seq from ${conversations} c where c.id = ${conversationId})`;
}
