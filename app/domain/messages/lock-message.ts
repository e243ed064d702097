import { and, eq, isNull, sql } from "drizzle-orm";
import { conflict, forbidden, notFound } from "~/shared/rules/errors";
import { conversations, members } from "~db/schema/conversations";
import { type MessageRow, messages } from "~db/schema/messages";
import { acts, type Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";
import { visibleTo } from "./message-reads";

/** For a right to say something or to do it with what was said: whoever is silenced meanwhile has it no more. */
type Speaking = "post" | "react" | "retract" | "pin";

/**
 * A message that is about to become another, locked until the commit after the place of whoever acts and the
 * conversation, as everywhere. What was true when the door opened is asked again: they are in, and things may change
 * here. Three queries, sent together: one connection answers them in their order.
 */
export async function lockMessage<R extends Speaking | "moderate">(
  tx: Tx,
  here: Opened<R> & Opened<"read">,
  { messageId, right }: { messageId: string; right: R },
): Promise<MessageRow> {
  const [[place], [conversation], [message]] = await Promise.all([
    lockOwnPlace(tx, here),
    lockConversation(tx, here, right),
    lockRow(tx, here, messageId),
  ]);
  if (!place) throw notFound("conversation");
  if (place.isSilenced && right !== "moderate") throw forbidden(acts[right]);
  if (!conversation) throw notFound("conversation");
  if (!conversation.mayChange) throw forbidden(acts[right]);
  if (!message) throw notFound("message");
  if (message.movedToId) throw conflict("This message was moved to another place.", "moved");
  return message;
}

function lockOwnPlace(tx: Tx, here: Opened<"read">) {
  return tx.db
    .select({ isSilenced: sql<boolean>`coalesce(${members.silencedUntil} > clock_timestamp(), false)` })
    .from(members)
    .where(and(eq(members.conversationId, here.id), eq(members.personId, here.personId), isNull(members.leftAt)))
    .for("no key update");
}

function lockConversation(tx: Tx, here: Opened<"read">, right: Speaking | "moderate") {
  const isUnlocked = right === "moderate" ? undefined : isNull(conversations.closedAt);
  return tx.db
    .select({ mayChange: sql<boolean>`${and(isNull(conversations.archivedAt), isUnlocked)}` })
    .from(conversations)
    .where(and(eq(conversations.id, here.id), isNull(conversations.deletedAt)))
    .for("no key update");
}

function lockRow(tx: Tx, here: Opened<"read">, messageId: string) {
  return tx.db
    .select()
    .from(messages)
    .where(and(visibleTo(here), eq(messages.id, messageId), isNull(messages.notice)))
    .for("no key update");
}
