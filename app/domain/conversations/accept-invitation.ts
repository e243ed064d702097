import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { startSession } from "~/platform/auth/sessions";
import type { AcceptInvitation } from "~/shared/inputs/account";
import { gone } from "~/shared/rules/errors";
import type { WorkspaceRole } from "~/shared/rules/vocabulary";
import { people } from "~db/schema/accounts";
import { invitations, workspaces } from "~db/schema/workspaces";
import { createAccount } from "../accounts/create-account";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { hashToken } from "../kernel/secret-token";
import { inTransaction, type Tx } from "../kernel/transaction";
import { joinWorkspace } from "./join-workspace";

/** A newcomer with a link gets an account, a place in the workspace and a session. */
export async function acceptInvitation(ctx: Ctx, input: AcceptInvitation, agent: string | null) {
  return inTransaction(ctx, async (tx) => {
    const { workspaceId, role } = await spendInvitation(tx, input.token);
    const person = await createAccount(tx, input);
    const conversationId = await joinWorkspace(tx, workspaceId, { personId: person.id, role });
    const session = await startSession(tx.db, person.id, { address: ctx.address, agent });
    return { token: session.token, personId: person.id, slug: await readSlug(tx, workspaceId), conversationId };
  });
}

/** Somebody with an account and a link gets a place in that workspace too. */
export async function acceptInvitationAs(
  ctx: Ctx,
  token: string,
): Promise<{ slug: string; conversationId: string | null }> {
  return inTransaction(ctx, async (tx) => {
    const { workspaceId, role } = await spendInvitation(tx, token);
    const conversationId = await joinWorkspace(tx, workspaceId, { personId: actingPerson(tx), role });
    return { slug: await readSlug(tx, workspaceId), conversationId };
  });
}

async function readSlug(tx: Tx, workspaceId: string): Promise<string> {
  const [row] = await tx.db.select({ slug: workspaces.slug }).from(workspaces).where(eq(workspaces.id, workspaceId));
  if (!row) throw new Error("An invitation must belong to a workspace.");
  return row.slug;
}

/** Where a link leads, for the page that it opens; null when it opens nothing any more. One query. */
export async function findInvitation(ctx: Ctx, token: string) {
  const [found] = await ctx.db
    .select({ workspace: workspaces.name, slug: workspaces.slug, role: invitations.role })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .where(and(eq(invitations.tokenHash, hashToken(token)), stillOpen()));
  return found ?? null;
}

// One statement takes a use, so that the last use can be taken only once however many try together.
async function spendInvitation(tx: Tx, token: string): Promise<{ workspaceId: string; role: WorkspaceRole }> {
  const [spent] = await tx.db
    .update(invitations)
    .set({ uses: sql`${invitations.uses} + 1` })
    .where(and(eq(invitations.tokenHash, hashToken(token)), stillOpen()))
    .returning({ workspaceId: invitations.workspaceId, role: invitations.role });
  if (!spent) throw gone("This invitation is no longer open. Ask for a new link.");
  return spent;
}

// An invitation dies with its time, its uses, its revocation, and with the account of whoever made it.
function stillOpen() {
  return and(
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, sql`now()`),
    lt(invitations.uses, invitations.maxUses),
    sql`(${invitations.createdBy} is null or exists (select 1 from ${people} where ${people.id} = ${invitations.createdBy} and ${people.state} = 'active'))`,
  );
}
