import { and, eq } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { blocks } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";

/** Hears of somebody again, also of one whom they would not know any longer. Nobody blocked is no fault. */
export async function unblockPerson(ctx: Ctx, personId: string): Promise<void> {
  const me = actingPerson(ctx);
  return inTransaction(ctx, async (tx) => {
    await tx.db.delete(blocks).where(and(eq(blocks.blockerId, me), eq(blocks.blockedId, personId)));
    tx.emit(personChannel(me), { type: "blocks.changed" });
  });
}
