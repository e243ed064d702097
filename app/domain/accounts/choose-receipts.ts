import { and, eq, isNull } from "drizzle-orm";
import type { ChooseReceipts } from "~/shared/inputs/receipt";
import { personChannel, workspaceChannel } from "~/shared/rules/channels";
import { people } from "~db/schema/accounts";
import { workspaceMembers } from "~db/schema/workspaces";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { countTry, type TryLimit } from "./count-try";

// Each change is told to whole workspaces.
const changes: TryLimit = { name: "receipts", tries: 60, seconds: 60 * 60 };

/**
 * Somebody says whether others see what they have read; whoever shows nothing is shown nothing. Their workspaces hear that
 * something is shown otherwise, and not of whom.
 */
export async function chooseReceipts(ctx: Ctx, { sends }: ChooseReceipts): Promise<void> {
  const personId = actingPerson(ctx);
  await countTry(ctx, changes, [personId]);
  await inTransaction(ctx, async (tx) => {
    await tx.db.update(people).set({ sendsReceipts: sends }).where(eq(people.id, personId));
    const places = await tx.db
      .select({ id: workspaceMembers.workspaceId })
      .from(workspaceMembers)
      .where(and(eq(workspaceMembers.personId, personId), isNull(workspaceMembers.leftAt)));
    const channels = [personChannel(personId), ...places.map(({ id }) => workspaceChannel(id))];
    for (const channel of channels) tx.emit(channel, { type: "receipts.switched" });
  });
}
