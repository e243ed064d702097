import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { conversationChannel, personChannel } from "~/shared/rules/channels";
import { conflict } from "~/shared/rules/errors";
import type { Notice } from "~/shared/rules/notices";
import type { PersonView } from "~/shared/views/person";
import { members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { keepNotice } from "./keep-notice";
import { lockGovernors } from "./lock-governors";

/** Leaving ends reading and listening at once. The last owner and the last moderator hand a place over first. */
export async function leaveConversation(ctx: Ctx, conversation: Opened<"leave">): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await refuseOrphaning(tx, conversation);
    const { person } = conversation;
    await endMembership(tx, conversation.id, { person, author: person, notice: { act: "left" } });
  });
}

type Ending = { person: PersonView; author: PersonView; notice: Extract<Notice, { act: "left" | "removed" }> };

/** Ends somebody's place, tells everybody who stays, and closes the sockets that listened. */
export async function endMembership(tx: Tx, conversationId: string, ending: Ending): Promise<void> {
  const personId = ending.person.id;
  const here = and(eq(members.conversationId, conversationId), eq(members.personId, personId));
  const [left] = await tx.db
    .update(members)
    .set({ leftAt: sql`now()`, favouriteAt: null, sectionId: null })
    .where(and(here, isNull(members.leftAt)))
    .returning({ personId: members.personId });
  if (!left) return;
  const seq = await takeSeq(tx, conversationId);
  await tx.db.update(members).set({ changedSeq: seq }).where(here);
  const { author, notice: what } = ending;
  const subject = author.id === personId ? null : ending.person;
  const notice = await keepNotice(tx, { conversationId, seq, author, notice: what, subject });
  tx.emit(conversationChannel(conversationId), { type: "member.left", conversationId, seq, personId, notice });
  tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId });
  await tx.revoke({ personId, conversationId });
}

// Whoever is the last to govern a place hands it over first, unless nobody else is left.
async function refuseOrphaning(tx: Tx, { id, personId, kind }: Opened): Promise<void> {
  if (kind === "group") return;
  const governors = await lockGovernors(tx, id, personId);
  const role = governors.find((one) => one.personId === personId)?.role;
  const others = governors.filter((one) => one.personId !== personId);
  if (!role || others.some((one) => one.role === "owner")) return;
  if (role === "moderator" && others.length > 0) return;
  if (await isLastOne(tx, id, personId)) return;
  if (role === "owner")
    throw conflict("You are the last owner here. Make somebody else one before you leave.", "last_owner");
  throw conflict("You are the last moderator here. Make somebody else one before you leave.", "last_moderator");
}

async function isLastOne(tx: Tx, conversationId: string, personId: string): Promise<boolean> {
  const [other] = await tx.db
    .select({ personId: members.personId })
    .from(members)
    .where(and(eq(members.conversationId, conversationId), isNull(members.leftAt), ne(members.personId, personId)))
    .limit(1);
  return other === undefined;
}
