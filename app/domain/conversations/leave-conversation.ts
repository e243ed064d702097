import { and, eq, isNull, sql } from "drizzle-orm";
import { conversationChannel, personChannel } from "~/shared/rules/channels";
import { conflict } from "~/shared/rules/errors";
import { members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { takeSeq } from "../kernel/take-seq";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";

/** Leaving ends reading and listening at once. The last moderator of a private channel hands it over first. */
export async function leaveConversation(ctx: Ctx, conversation: Opened<"leave">): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await refuseOrphaning(tx, conversation);
    await endMembership(tx, conversation.id, conversation.personId);
  });
}

/** Ends somebody's place, tells everybody who stays, and closes the sockets that listened. */
export async function endMembership(tx: Tx, conversationId: string, personId: string): Promise<void> {
  const here = and(eq(members.conversationId, conversationId), eq(members.personId, personId));
  const [left] = await tx.db
    .update(members)
    .set({ leftAt: sql`now()` })
    .where(and(here, isNull(members.leftAt)))
    .returning({ personId: members.personId });
  if (!left) return;
  const seq = await takeSeq(tx, conversationId);
  await tx.db.update(members).set({ changedSeq: seq }).where(here);
  tx.emit(conversationChannel(conversationId), { type: "member.left", conversationId, seq, personId });
  tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId });
  await tx.revoke({ personId, conversationId });
}

async function refuseOrphaning(tx: Tx, conversation: Opened): Promise<void> {
  if (conversation.conversationRole !== "moderator" || conversation.visibility !== "private") return;
  const rest = await tx.db
    .select({ role: members.role, personId: members.personId })
    .from(members)
    .where(and(eq(members.conversationId, conversation.id), isNull(members.leftAt)))
    .for("update");
  const others = rest.filter((member) => member.personId !== conversation.personId);
  const isLastModerator = others.length > 0 && !others.some((member) => member.role === "moderator");
  if (isLastModerator)
    throw conflict("You are the last moderator here. Make somebody else one before you leave.", "last_moderator");
}
