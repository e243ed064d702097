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
 * here. Three queries.
 */
export async function lockMessage<R extends Speaking | "moderate">(
  tx: Tx,
  here: Opened<R> & Opened<"read">,
  { messageId, right }: { messageId: string; right: R },
): Promise<MessageRow> {
  await lockOwnPlace(tx, here, right);
  await lockConversation(tx, here, right);
  const [message] = await tx.db
    .select()
    .from(messages)
    .where(and(visibleTo(here), eq(messages.id, messageId), isNull(messages.notice)))
    .for("no key update");
  if (!message) throw notFound("message");
  if (message.movedToId) throw conflict("This message was moved to another place.", "moved");
  return message;
}

async function lockOwnPlace(tx: Tx, here: Opened<"read">, right: Speaking | "moderate"): Promise<void> {
  const [place] = await tx.db
    .select({ isSilenced: sql<boolean>`coalesce(${members.silencedUntil} > clock_timestamp(), false)` })
    .from(members)
    .where(and(eq(members.conversationId, here.id), eq(members.personId, here.personId), isNull(members.leftAt)))
    .for("no key update");
  if (!place) throw notFound("conversation");
  if (place.isSilenced && right !== "moderate") throw forbidden(acts[right]);
}

async function lockConversation(tx: Tx, here: Opened<"read">, right: Speaking | "moderate"): Promise<void> {
  const isUnlocked = right === "moderate" ? undefined : isNull(conversations.closedAt);
  const [found] = await tx.db
    .select({ mayChange: sql<boolean>`${and(isNull(conversations.archivedAt), isUnlocked)}` })
    .from(conversations)
    .where(and(eq(conversations.id, here.id), isNull(conversations.deletedAt)))
    .for("no key update");
  if (!found) throw notFound("conversation");
  if (!found.mayChange) throw forbidden(acts[right]);
}
