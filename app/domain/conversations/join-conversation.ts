import { and, eq, sql } from "drizzle-orm";
import { conversationChannel, personChannel } from "~/shared/rules/channels";
import { conflict, notFound } from "~/shared/rules/errors";
import type { Notice } from "~/shared/rules/notices";
import { bans, conversations, members } from "~db/schema/conversations";
import { readPeopleById } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { keepNotice } from "./keep-notice";

/** Joining takes a place from now on: what was said before counts as read. Joining twice is joining once. */
export async function joinConversation(ctx: Ctx, conversation: Opened<"join">): Promise<void> {
  if (conversation.conversationRole !== null) return;
  await inTransaction(ctx, (tx) => addMember(tx, conversation, { personId: conversation.personId }));
}

type NewMember = {
  personId: string;
  /** Who brought them in; left out for somebody who came by themselves. */
  addedBy?: string;
  notice?: Extract<Notice, { act: "joined" | "entered" }>;
};

/** Gives somebody a place, leaves a notice and tells everybody; nothing happens for somebody who has one. */
export async function addMember(tx: Tx, conversation: Pick<Opened, "id">, newMember: NewMember): Promise<boolean> {
  const { personId, addedBy = personId } = newMember;
  const conversationId = conversation.id;
  const [place] = await tx.db
    .insert(members)
    .values({ conversationId, personId })
    .onConflictDoUpdate({
      target: [members.conversationId, members.personId],
      set: { leftAt: null, joinedAt: sql`now()`, role: "member", hiddenSeq: null },
      setWhere: sql`${members.leftAt} is not null`,
    })
    .returning({ joinedAt: members.joinedAt, role: members.role });
  if (!place) return false;
  const seq = await takeSeq(tx, conversationId);
  const { isBanned } = await beginReading(tx, { conversationId, personId, seq });
  if (isBanned)
    throw addedBy === personId
      ? notFound("conversation")
      : conflict("They are banned from here. Lift the ban first.", "banned");
  const known = await readPeopleById(tx, [personId, addedBy]);
  const [person, author] = [known.get(personId), known.get(addedBy)];
  if (!person || !author) throw new Error("A member must be a person.");
  const told = { conversationId, seq };
  const isOwnAct = addedBy === personId;
  const notice = await keepNotice(tx, {
    ...told,
    author,
    notice: isOwnAct ? (newMember.notice ?? { act: "joined" }) : { act: "added" },
    subject: isOwnAct ? null : person,
  });
  const member = { person, role: place.role, joinedAt: place.joinedAt.toISOString() };
  tx.emit(conversationChannel(conversationId), { type: "member.joined", ...told, member, notice });
  tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId });
  return true;
}

type Arrival = { conversationId: string; personId: string; seq: number };

// The rules of the moment say whether the past is theirs to read; a later change of the rules does not take it back.
// A ban that was committed while this waited for the place is seen here.
async function beginReading(tx: Tx, { conversationId, personId, seq }: Arrival): Promise<{ isBanned: boolean }> {
  const visibleAfter = sql`(select case when c.history = 'sinceJoining' then ${seq - 1}::bigint else c.open_since end
    from ${conversations} c where c.id = ${conversationId})`;
  // With the values themselves: a bare column would be taken for the ban's own.
  const isBanned = sql<boolean>`exists (select 1 from ${bans} b
    where b.conversation_id = ${conversationId} and b.person_id = ${personId})`;
  const [begun] = await tx.db
    .update(members)
    .set({ changedSeq: seq, readSeq: seq, visibleAfter })
    .where(and(eq(members.conversationId, conversationId), eq(members.personId, personId)))
    .returning({ isBanned });
  return { isBanned: begun?.isBanned ?? false };
}
