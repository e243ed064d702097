import { sql } from "drizzle-orm";
import type { CreateInvitation } from "~/shared/inputs/workspace";
import { forbidden } from "~/shared/rules/errors";
import { workspaceRoles } from "~/shared/rules/vocabulary";
import { invitations } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import { mintToken } from "../kernel/secret-token";
import type { OpenedWorkspace } from "./workspace-access";

/** A link lets people in with a role no higher than the inviter's own. The token is shown this once. */
export async function createInvitation(ctx: Ctx, workspace: OpenedWorkspace<"invite">, input: CreateInvitation) {
  if (workspaceRoles.indexOf(input.role) > workspaceRoles.indexOf(workspace.role))
    throw forbidden(`invite a ${input.role}`);
  return storeInvitation(ctx, { workspaceId: workspace.id, createdBy: workspace.personId, ...input });
}

/** The same for the operator of the server, who stands above every role. */
export async function storeInvitation(
  ctx: Ctx,
  { workspaceId, createdBy, role, days, uses }: CreateInvitation & { workspaceId: string; createdBy: string | null },
): Promise<{ token: string; role: string; uses: number; expiresAt: string }> {
  const { token, hash } = mintToken();
  const [row] = await ctx.db
    .insert(invitations)
    .values({
      workspaceId,
      tokenHash: hash,
      role,
      createdBy,
      maxUses: uses,
      expiresAt: sql`now() + make_interval(days => ${days})`,
    })
    .returning({ expiresAt: invitations.expiresAt });
  if (!row) throw new Error("An inserted invitation must come back.");
  return { token, role, uses, expiresAt: row.expiresAt.toISOString() };
}
