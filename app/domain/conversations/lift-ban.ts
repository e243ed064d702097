import { and, eq } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { bans } from "~db/schema/conversations";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { Opened } from "./conversation-access";

/** Lifting a ban opens the door again and gives no place back: they come in as anybody does. */
export async function liftBan(ctx: Ctx, here: Opened<"moderate">, { personId }: { personId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const lifted = await tx.db
      .delete(bans)
      .where(and(eq(bans.conversationId, here.id), eq(bans.personId, personId)))
      .returning({ reason: bans.reason });
    if (lifted.length === 0) return;
    await audit(tx, {
      workspaceId: here.workspaceId,
      act: "ban.lifted",
      target: { kind: "conversation", id: here.id },
      details: { personId },
    });
    tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId: here.id });
  });
}
