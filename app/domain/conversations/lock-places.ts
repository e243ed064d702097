import { sql } from "drizzle-orm";
import { members } from "~db/schema/conversations";
import type { Tx } from "../kernel/transaction";

/**
 * Takes these people's places, in one order and before the conversation's row. Somebody who was never here gets one
 * that has ended: whoever lets them in, or bans them, waits for the other and then sees what was done.
 */
export async function lockPlaces(tx: Tx, conversationId: string, people: string[]): Promise<void> {
  const places = [...people].sort().map((personId) => ({ conversationId, personId, leftAt: sql`now()` }));
  if (places.length === 0) return;
  await tx.db
    .insert(members)
    .values(places)
    .onConflictDoUpdate({
      target: [members.conversationId, members.personId],
      set: { changedSeq: sql`${members.changedSeq}` },
    });
}
