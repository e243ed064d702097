import { and, eq, isNull } from "drizzle-orm";
import { forbidden, notFound } from "~/shared/rules/errors";
import { conversationRoles, isAtLeast } from "~/shared/rules/vocabulary";
import { people } from "~db/schema/accounts";
import { members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { endMembership } from "./leave-conversation";

/** A moderator removes somebody of a rank no higher than their own; their screens fall silent at once. */
export async function removeMember(ctx: Ctx, from: Opened<"moderate">, input: { personId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await findRank(tx, from, input.personId);
    if (!found) throw notFound("member");
    if (outranks(found, from)) throw forbidden("remove somebody of a higher rank");
    await endMembership(tx, from.id, { person: found.person, author: from.person, notice: { act: "removed" } });
  });
}

type Ranks = Pick<Opened, "workspaceRole" | "conversationRole">;

/** Whether `one` stands above `other`: by office in the workspace, or else by their role here. */
export function outranks(one: Ranks, other: Ranks): boolean {
  const hasOffice = isAtLeast(one.workspaceRole, "moderator") || isAtLeast(other.workspaceRole, "moderator");
  if (hasOffice && one.workspaceRole !== other.workspaceRole) return !isAtLeast(other.workspaceRole, one.workspaceRole);
  return rankHere(one) > rankHere(other);
}

function rankHere({ conversationRole }: Ranks): number {
  return conversationRole === null ? -1 : conversationRoles.indexOf(conversationRole);
}

/** A member and their two roles, locked until the commit; null for somebody who is not in. */
export async function findRank(tx: Tx, here: Pick<Opened, "id" | "workspaceId">, personId: string) {
  const [found] = await tx.db
    .select({ person: personColumns, workspaceRole: workspaceMembers.role, conversationRole: members.role })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .innerJoin(
      workspaceMembers,
      and(eq(workspaceMembers.personId, members.personId), eq(workspaceMembers.workspaceId, here.workspaceId)),
    )
    .where(and(eq(members.conversationId, here.id), eq(members.personId, personId), isNull(members.leftAt)))
    .for("update", { of: members });
  return found ?? null;
}
