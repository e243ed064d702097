import { eq } from "drizzle-orm";
import type { RegulateReceipts } from "~/shared/inputs/receipt";
import { workspaceChannel } from "~/shared/rules/channels";
import { workspaces } from "~db/schema/workspaces";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { OpenedWorkspace } from "./workspace-access";

/** An administrator says whether anybody in the workspace is shown what others have read. It is written down. */
export async function regulateReceipts(
  ctx: Ctx,
  { id }: OpenedWorkspace<"administer">,
  { shows }: RegulateReceipts,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const [before] = await tx.db
      .select({ shows: workspaces.showsReceipts })
      .from(workspaces)
      .where(eq(workspaces.id, id))
      .for("update");
    if (before?.shows === shows) return;
    await tx.db.update(workspaces).set({ showsReceipts: shows }).where(eq(workspaces.id, id));
    await audit(tx, {
      workspaceId: id,
      act: "receiptsRegulated",
      target: { kind: "workspace", id },
      details: { shows },
    });
    tx.emit(workspaceChannel(id), { type: "receipts.switched" });
  });
}
