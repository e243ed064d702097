import { eq } from "drizzle-orm";
import { startSession } from "~/platform/auth/sessions";
import type { FirstRun } from "~/shared/inputs/workspace";
import { gone } from "~/shared/rules/errors";
import { firstRunTickets } from "~db/schema/workspaces";
import { createAccount } from "../accounts/create-account";
import type { Ctx } from "../kernel/ctx";
import { hashToken } from "../kernel/secret-token";
import { inTransaction } from "../kernel/transaction";
import { createWorkspace } from "./create-workspace";

/** The first-run token makes the owner and the workspace, once: deleting its row is what spends it. */
export async function finishFirstRun(ctx: Ctx, input: FirstRun, agent: string | null) {
  return inTransaction(ctx, async (tx) => {
    const spent = await tx.db
      .delete(firstRunTickets)
      .where(eq(firstRunTickets.tokenHash, hashToken(input.token)))
      .returning({ only: firstRunTickets.only });
    if (spent.length === 0)
      throw gone("This first-run link was used already, or a newer one was printed at the last start.");
    const owner = await createAccount(tx, input);
    const workspace = await createWorkspace(tx, owner.id, { name: input.workspaceName });
    const session = await startSession(tx.db, owner.id, { address: ctx.address, agent });
    return { token: session.token, personId: owner.id, workspace: { id: workspace.id, slug: workspace.slug } };
  });
}

/** Whether this token still opens the first-run page. */
export async function isFirstRunOpen(ctx: Ctx, token: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ only: firstRunTickets.only })
    .from(firstRunTickets)
    .where(eq(firstRunTickets.tokenHash, hashToken(token)));
  return rows.length > 0;
}
