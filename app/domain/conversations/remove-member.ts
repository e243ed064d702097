import { and, eq, isNull } from "drizzle-orm";
import { forbidden, notFound } from "~/shared/rules/errors";
import { isAtLeast } from "~/shared/rules/vocabulary";
import { members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { endMembership } from "./leave-conversation";

/** A moderator removes somebody of a rank no higher than their own; their screens fall silent at once. */
export async function removeMember(ctx: Ctx, from: Opened<"moderate">, input: { personId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const rank = await findRank(tx, from, input.personId);
    if (!rank) throw notFound("member");
    if (isAtLeast(rank, "moderator") && !isAtLeast(from.workspaceRole, rank))
      throw forbidden("remove somebody of a higher rank");
    await endMembership(tx, from.id, input.personId);
  });
}

async function findRank(tx: Tx, from: Opened, personId: string) {
  const [found] = await tx.db
    .select({ role: workspaceMembers.role })
    .from(members)
    .innerJoin(
      workspaceMembers,
      and(eq(workspaceMembers.personId, members.personId), eq(workspaceMembers.workspaceId, from.workspaceId)),
    )
    .where(and(eq(members.conversationId, from.id), eq(members.personId, personId), isNull(members.leftAt)));
  return found?.role ?? null;
}
