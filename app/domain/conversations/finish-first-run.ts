import { eq } from "drizzle-orm";
import { startSession } from "~/platform/auth/sessions";
import type { FirstRun } from "~/shared/inputs/workspace";
import { gone } from "~/shared/rules/errors";
import { firstRunTickets } from "~db/schema/workspaces";
import { createAccount } from "../accounts/create-account";
import type { Ctx } from "../kernel/ctx";
import { hashToken } from "../kernel/secret-token";
import { inTransaction } from "../kernel/transaction";
import { createWorkspace } from "../workspaces/create-workspace";
import { insertChannel } from "./create-channel";

/** The first-run token makes the owner, the workspace and a channel for everybody, once: deleting its row is what spends it. */
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
    const place = { workspaceId: workspace.id, creatorId: owner.id, kind: "channel" as const, isForNewcomers: true };
    const conversation = await insertChannel(tx, place, {
      name: "general",
      visibility: "public",
      topic: "For everybody",
    });
    const session = await startSession(tx.db, owner.id, { address: ctx.address, agent });
    return { token: session.token, personId: owner.id, slug: workspace.slug, conversationId: conversation.id };
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
