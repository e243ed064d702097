import { and, eq, isNull } from "drizzle-orm";
import type { ChangeMemberRole } from "~/shared/inputs/conversation";
import { conversationChannel } from "~/shared/rules/channels";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import { type ConversationRole, isAtLeast } from "~/shared/rules/vocabulary";
import { members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { keepNotice } from "./keep-notice";
import { findRank, outranks } from "./remove-member";

/**
 * A moderator makes a member a moderator of this conversation, or a plain member again; owners make owners. Guests
 * stay plain members, nobody changes somebody above them, and the last owner stays one.
 */
export async function changeMemberRole(ctx: Ctx, here: Opened<"moderate">, input: ChangeMemberRole): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const current = await findRank(tx, here, input.personId);
    if (!current) throw notFound("member");
    if (current.conversationRole === input.role) return;
    refuseUnlessAbove(here, current, input.role);
    if (input.role !== "member" && !isAtLeast(current.workspaceRole, "member"))
      throw conflict("A guest cannot be a moderator.", "guest");
    if (current.conversationRole === "owner") await refuseLastOwner(tx, here.id, input.personId);
    const seq = await takeSeq(tx, here.id);
    const [changed] = await tx.db
      .update(members)
      .set({ role: input.role, changedSeq: seq })
      .where(and(eq(members.conversationId, here.id), eq(members.personId, input.personId)))
      .returning({ joinedAt: members.joinedAt });
    if (!changed) throw notFound("member");
    const { person } = current;
    const told = { conversationId: here.id, seq };
    const what = { act: "roleChanged" as const, role: input.role };
    const notice = await keepNotice(tx, { ...told, author: here.person, notice: what, subject: person });
    const member = { person, role: input.role, joinedAt: changed.joinedAt.toISOString() };
    tx.emit(conversationChannel(here.id), { type: "member.joined", ...told, member, notice });
  });
}

type Ranked = Pick<Opened, "workspaceRole" | "conversationRole">;

function refuseUnlessAbove(here: Ranked, current: Ranked, role: ConversationRole): void {
  if (here.conversationRole === "owner" || isAtLeast(here.workspaceRole, "admin")) return;
  if (role === "owner" || current.conversationRole === "owner") throw forbidden("decide who owns this conversation");
  if (outranks(current, here)) throw forbidden("change the role of somebody above you");
}

async function refuseLastOwner(tx: Tx, conversationId: string, personId: string): Promise<void> {
  const owners = await tx.db
    .select({ personId: members.personId })
    .from(members)
    .where(and(eq(members.conversationId, conversationId), eq(members.role, "owner"), isNull(members.leftAt)))
    .for("update");
  if (!owners.some((owner) => owner.personId !== personId))
    throw conflict("This is the last owner here. Make somebody else one first.", "last_owner");
}
