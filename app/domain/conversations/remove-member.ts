import { and, eq, isNull } from "drizzle-orm";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import { conversationRoles, isAtLeast } from "~/shared/rules/vocabulary";
import { people } from "~db/schema/accounts";
import { members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { endMembership } from "./leave-conversation";
import { lockGovernors } from "./lock-governors";

/** A moderator removes somebody of a rank no higher than their own; their screens fall silent at once. */
export async function removeMember(ctx: Ctx, from: Opened<"moderate">, input: { personId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const governors = await lockGovernors(tx, from.id, input.personId);
    const found = await findRank(tx, from, input.personId);
    if (!found) throw notFound("member");
    if (outranks(found, from)) throw forbidden("remove somebody of a higher rank");
    refuseWithoutOwner(governors, input.personId);
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

type Governors = Awaited<ReturnType<typeof lockGovernors>>;

/** A conversation that has an owner keeps one, whatever happens to the others. */
export function refuseWithoutOwner(governors: Governors, personId: string): void {
  const owners = governors.filter(({ role }) => role === "owner");
  if (owners.length === 1 && owners[0]?.personId === personId)
    throw conflict("This is the last owner here. Make somebody else one first.", "last_owner");
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

/** Anybody of the workspace and their two roles, of which the one here is null for somebody who is not in. */
export async function findColleagueRank(tx: Tx, here: Pick<Opened, "id" | "workspaceId">, personId: string) {
  const [found] = await tx.db
    .select({ person: personColumns, workspaceRole: workspaceMembers.role, conversationRole: members.role })
    .from(workspaceMembers)
    .innerJoin(people, eq(people.id, workspaceMembers.personId))
    .leftJoin(
      members,
      and(eq(members.conversationId, here.id), eq(members.personId, people.id), isNull(members.leftAt)),
    )
    .where(
      and(
        eq(workspaceMembers.workspaceId, here.workspaceId),
        eq(workspaceMembers.personId, personId),
        isNull(workspaceMembers.leftAt),
      ),
    );
  return found ?? null;
}
