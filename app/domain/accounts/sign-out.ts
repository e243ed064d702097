import { endSession } from "~/platform/auth/sessions";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";

/** Signing out ends the session on the server and closes its sockets. */
export async function signOut(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== "person" || !ctx.actor.sessionId) return;
  const { sessionId } = ctx.actor;
  await inTransaction(ctx, async (tx) => {
    await endSession(tx.db, sessionId);
    await tx.revoke({ sessionId });
  });
}
