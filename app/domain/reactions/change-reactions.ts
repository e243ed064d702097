import { and, eq, isNull, sql } from "drizzle-orm";
import type { React } from "~/shared/inputs/reaction";
import { conversationChannel } from "~/shared/rules/channels";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import type { Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";
import { readMessage, visibleTo } from "../messages/message-reads";
import { readReaction } from "./reaction-reads";

/** Gives a message the conversation's next number for a change beneath it, while both are there for it. */
export async function changeReactions(tx: Tx, here: Opened<"react">, messageId: string): Promise<number> {
  const [taken] = await tx.db
    .update(conversations)
    .set({ lastSeq: sql`${conversations.lastSeq} + 1` })
    .where(and(eq(conversations.id, here.id), isOpen))
    .returning({ seq: conversations.lastSeq });
  if (!taken) throw notFound("conversation");
  const changed = await tx.db
    .update(messages)
    .set({ changedSeq: taken.seq })
    .where(and(visibleTo(here), eq(messages.id, messageId), isNull(messages.deletedAt), isNull(messages.notice)))
    .returning({ id: messages.id });
  if (changed.length === 0) await refuse(tx, here, messageId);
  return taken.seq;
}

const isOpen = and(isNull(conversations.closedAt), isNull(conversations.archivedAt), isNull(conversations.deletedAt));

async function refuse(tx: Tx, here: Opened<"react">, messageId: string): Promise<never> {
  const { notice, movedToId } = await readMessage(tx, here, messageId);
  if (movedToId) throw conflict("This message was moved to another place.", "moved");
  throw notice ? notFound("message") : conflict("This message was deleted, so nothing can be added to it.", "deleted");
}

/** Locks the place of whoever reacts, so that their tries come one after the other and none comes after their removal. */
export async function lockReactor(tx: Tx, here: Opened<"react">): Promise<void> {
  const [place] = await tx.db
    .select({ isSilenced: sql<boolean>`coalesce(${members.silencedUntil} > clock_timestamp(), false)` })
    .from(members)
    .where(and(eq(members.conversationId, here.id), eq(members.personId, here.personId), isNull(members.leftAt)))
    .for("no key update");
  if (!place) throw notFound("conversation");
  if (place.isSilenced) throw forbidden("react here");
}

/** Tells everybody how many chose the emoji now. */
export async function tellReaction(
  tx: Tx,
  here: Opened<"react">,
  { messageId, emoji, seq, isTaken }: React & { seq: number; isTaken: boolean },
): Promise<void> {
  tx.emit(conversationChannel(here.id), {
    type: "message.reacted",
    ...{ conversationId: here.id, seq, messageId, personId: here.personId, isTaken },
    reaction: await readReaction(tx, messageId, emoji),
  });
}
