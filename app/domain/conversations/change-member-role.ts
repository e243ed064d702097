import { and, eq, isNull, ne } from "drizzle-orm";
import type { ChangeMemberRole } from "~/shared/inputs/conversation";
import { conversationChannel } from "~/shared/rules/channels";
import { notFound } from "~/shared/rules/errors";
import { members } from "~db/schema/conversations";
import { readPeopleById } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction } from "../kernel/transaction";
import type { Opened } from "./conversation-access";

/** A moderator makes a member a moderator of this conversation, or a plain member again. */
export async function changeMemberRole(ctx: Ctx, here: Opened<"manage">, input: ChangeMemberRole): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const place = and(
      eq(members.conversationId, here.id),
      eq(members.personId, input.personId),
      isNull(members.leftAt),
    );
    const [current] = await tx.db.select({ role: members.role }).from(members).where(place).for("update");
    if (!current) throw notFound("member");
    if (current.role === input.role) return;
    const seq = await takeSeq(tx, here.id);
    const [changed] = await tx.db
      .update(members)
      .set({ role: input.role, changedSeq: seq })
      .where(and(place, ne(members.role, input.role)))
      .returning({ joinedAt: members.joinedAt });
    const person = (await readPeopleById(tx, [input.personId])).get(input.personId);
    if (!changed || !person) throw notFound("member");
    const member = { person, role: input.role, joinedAt: changed.joinedAt.toISOString() };
    tx.emit(conversationChannel(here.id), { type: "member.joined", conversationId: here.id, seq, member });
  });
}
