import { and, eq, isNull, sql } from "drizzle-orm";
import { joinRequests } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { tellDeciders } from "./tell-deciders";

/** Whoever asked takes it back, for as long as nobody has decided; taking nothing back is no fault. */
export async function withdrawRequest(ctx: Ctx, conversation: Opened<"ask">): Promise<void> {
  const { id, personId } = conversation;
  await inTransaction(ctx, async (tx) => {
    const withdrawn = await tx.db
      .update(joinRequests)
      .set({ outcome: "withdrawn", decidedAt: sql`now()` })
      .where(
        and(eq(joinRequests.conversationId, id), eq(joinRequests.personId, personId), isNull(joinRequests.decidedAt)),
      )
      .returning({ id: joinRequests.id });
    if (withdrawn.length > 0) await tellDeciders(tx, conversation, [personId]);
  });
}
