import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { joinRequests } from "~db/schema/conversations";
import type { Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { tellDeciders } from "./tell-deciders";

type Settled = {
  outcome: "approved" | "lapsed";
  /** Left out for everybody who asked. */
  people?: string[];
};

/**
 * Requests end by themselves when somebody comes in another way, is banned, or the door becomes another one. Call
 * it before anything of the conversation is locked: whoever decides locks the request first.
 */
export async function settleRequests(
  tx: Tx,
  here: Pick<Opened, "id" | "workspaceId">,
  { outcome, people }: Settled,
): Promise<void> {
  const settled = await tx.db
    .update(joinRequests)
    .set({ outcome, decidedAt: sql`now()` })
    .where(
      and(
        eq(joinRequests.conversationId, here.id),
        isNull(joinRequests.decidedAt),
        people ? inArray(joinRequests.personId, people) : undefined,
      ),
    )
    .returning({ personId: joinRequests.personId });
  const asked = settled.map((one) => one.personId);
  if (asked.length > 0) await tellDeciders(tx, here, asked);
}
