import { and, eq, isNull, sql } from "drizzle-orm";
import type { DecideRequest } from "~/shared/inputs/membership";
import { conflict, gone } from "~/shared/rules/errors";
import { joinRequests } from "~db/schema/conversations";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readReachablePeople } from "../workspaces/workspace-reads";
import type { Opened } from "./conversation-access";
import { addMember } from "./join-conversation";
import { tellDeciders } from "./tell-deciders";

type Deciding = Opened<"moderate"> | Opened<"administer">;

/**
 * A moderator, or an administrator from outside, lets somebody in or does not. Each request is decided once, by
 * somebody else than whoever made it; of a decision, a withdrawal and a ban that meet, the ban holds.
 */
export async function decideRequest(ctx: Ctx, here: Deciding, { requestId, outcome }: DecideRequest): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const personId = await takeRequest(tx, here, { requestId, outcome });
    if (personId === here.personId)
      throw conflict("Somebody else decides about your own request. Come in as an administrator instead.", "own");
    if (outcome === "approved") await letIn(tx, here, personId);
    await audit(tx, {
      workspaceId: here.workspaceId,
      act: `request.${outcome}`,
      target: { kind: "conversation", id: here.id },
      details: { personId },
    });
    await tellDeciders(tx, here, [personId]);
  });
}

async function takeRequest(tx: Tx, here: Deciding, { requestId, outcome }: DecideRequest): Promise<string> {
  const [taken] = await tx.db
    .update(joinRequests)
    .set({ outcome, decidedAt: sql`now()`, decidedBy: here.personId })
    .where(
      and(eq(joinRequests.id, requestId), eq(joinRequests.conversationId, here.id), isNull(joinRequests.decidedAt)),
    )
    .returning({ personId: joinRequests.personId });
  if (!taken || here.visibility !== "restricted") throw gone("This request is settled already.");
  return taken.personId;
}

async function letIn(tx: Tx, here: Deciding, personId: string): Promise<void> {
  const workspace = { id: here.workspaceId, role: here.workspaceRole, personId: here.personId };
  const [stillThere] = await readReachablePeople(tx, workspace, [personId]);
  if (!stillThere) throw gone("This person is not in the workspace any more.");
  await addMember(tx, here, { personId, addedBy: here.personId });
}
