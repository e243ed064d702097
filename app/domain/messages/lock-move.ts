import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { forbidden, notFound } from "~/shared/rules/errors";
import { conversations, members } from "~db/schema/conversations";
import { acts, type Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";

/** Between which conversations something is moved, by whom, and whether only what they said themselves. */
export type Route = { from: Opened<"read">; to: Opened<"read">; isOwn: boolean };

/**
 * Locks the mover's places and then both conversations, each in one order, so that two who move to and fro wait for one
 * another. What was true when the doors opened is asked again. Two queries.
 */
export async function lockMove(tx: Tx, route: Route): Promise<void> {
  const ids = [...new Set([route.from.id, route.to.id])];
  await lockOwnPlaces(tx, route, ids);
  await lockConversations(tx, route, ids);
}

async function lockOwnPlaces(tx: Tx, { from, to, isOwn }: Route, ids: string[]): Promise<void> {
  const places = await tx.db
    .select({
      id: members.conversationId,
      isSilenced: sql<boolean>`coalesce(${members.silencedUntil} > clock_timestamp(), false)`,
    })
    .from(members)
    .where(and(inArray(members.conversationId, ids), eq(members.personId, from.personId), isNull(members.leftAt)))
    .orderBy(asc(members.conversationId))
    .for("no key update");
  if (places.length < ids.length) throw notFound("conversation");
  const silenced = places.filter(({ isSilenced }) => isSilenced).map(({ id }) => id);
  if (isOwn && silenced.includes(from.id)) throw forbidden(acts.retract);
  if (to.id !== from.id && silenced.includes(to.id)) throw forbidden(acts.post);
}

// In a closed place nothing is said, but a moderator may put what was said elsewhere.
async function lockConversations(tx: Tx, { from, isOwn }: Route, ids: string[]): Promise<void> {
  const held = await tx.db
    .select({ id: conversations.id, closedAt: conversations.closedAt, archivedAt: conversations.archivedAt })
    .from(conversations)
    .where(and(inArray(conversations.id, ids), isNull(conversations.deletedAt)))
    .orderBy(asc(conversations.id))
    .for("no key update");
  if (held.length < ids.length) throw notFound("conversation");
  for (const { id, closedAt, archivedAt } of held) {
    const isHere = id === from.id;
    if (archivedAt || (closedAt && (isOwn || !isHere))) throw forbidden(isHere ? acts.move : acts.post);
  }
}
