import { personChannel } from "~/shared/rules/channels";
import { invalid } from "~/shared/rules/errors";
import { blocks } from "~db/schema/accounts";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { KnownPerson } from "./person-access";

/**
 * Whoever blocks somebody does not hear of them: their direct conversation leaves the list, their mentions count for
 * nothing. For the blocked person nothing changes that they could notice; only the blocker's own devices are told.
 */
export async function blockPerson(ctx: Ctx, { id, knownTo }: KnownPerson): Promise<void> {
  if (id === knownTo) throw invalid("personId", "You cannot block yourself.");
  return inTransaction(ctx, async (tx) => {
    await tx.db.insert(blocks).values({ blockerId: knownTo, blockedId: id }).onConflictDoNothing();
    tx.emit(personChannel(knownTo), { type: "blocks.changed" });
  });
}
