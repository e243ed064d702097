import { eq, sql } from "drizzle-orm";
import { conversationChannel, personChannel } from "~/shared/rules/channels";
import { members } from "~db/schema/conversations";
import { readPeopleById } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";

/** Joining takes a place from now on: what was said before counts as read. Joining twice is joining once. */
export async function joinConversation(ctx: Ctx, conversation: Opened<"join">): Promise<void> {
  if (conversation.conversationRole !== null) return;
  await inTransaction(ctx, (tx) => addMember(tx, conversation, conversation.personId));
}

/** Gives somebody a place and tells everybody; nothing happens for somebody who has one. */
export async function addMember(tx: Tx, conversation: Pick<Opened, "id">, personId: string): Promise<void> {
  const [place] = await tx.db
    .insert(members)
    .values({ conversationId: conversation.id, personId })
    .onConflictDoUpdate({
      target: [members.conversationId, members.personId],
      set: { leftAt: null, joinedAt: sql`now()`, role: "member" },
      setWhere: sql`${members.leftAt} is not null`,
    })
    .returning({ joinedAt: members.joinedAt, role: members.role });
  if (!place) return;
  const seq = await takeSeq(tx, conversation.id);
  await tx.db
    .update(members)
    .set({ changedSeq: seq, readSeq: seq })
    .where(sql`${eq(members.conversationId, conversation.id)} and ${eq(members.personId, personId)}`);
  const person = (await readPeopleById(tx, [personId])).get(personId);
  if (!person) throw new Error("A member must be a person.");
  const member = { person, role: place.role, joinedAt: place.joinedAt.toISOString() };
  tx.emit(conversationChannel(conversation.id), {
    type: "member.joined",
    conversationId: conversation.id,
    seq,
    member,
  });
  tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId: conversation.id });
}
