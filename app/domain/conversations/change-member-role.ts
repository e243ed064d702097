import { and, eq } from "drizzle-orm";
import type { ChangeMemberRole } from "~/shared/inputs/conversation";
import { conversationChannel } from "~/shared/rules/channels";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import { type ConversationRole, isAtLeast } from "~/shared/rules/vocabulary";
import { members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { keepNotice } from "./keep-notice";
import { lockGovernors } from "./lock-governors";
import { findRank, outranks, refuseWithoutOwner } from "./remove-member";

/**
 * A moderator makes a member a moderator of this conversation, or a plain member again; owners make owners. Guests
 * stay plain members, nobody changes somebody above them, and the last owner stays one.
 */
export async function changeMemberRole(ctx: Ctx, here: Opened<"moderate">, input: ChangeMemberRole): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const governors = await lockGovernors(tx, here.id, input.personId);
    const current = await findRank(tx, here, input.personId);
    if (!current) throw notFound("member");
    if (current.conversationRole === input.role) return;
    refuseUnlessAbove(here, current, input.role);
    if (input.role !== "member" && !isAtLeast(current.workspaceRole, "member"))
      throw conflict("A guest cannot be a moderator.", "guest");
    if (current.conversationRole === "owner") refuseWithoutOwner(governors, input.personId);
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
