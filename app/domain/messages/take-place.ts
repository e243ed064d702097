import { and, eq, sql } from "drizzle-orm";
import { members } from "~db/schema/conversations";
import type { Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";
import { maySpeakNow } from "./sending-rules";

/** The time as the database wrote it, to the microsecond. */
export type Place = { seq: number; at: string };

/**
 * The next number for something that is said, in the conversation's flow or beneath a message; null where it may not be
 * said now. The sender's place is locked before the conversation, as everywhere.
 */
export async function takePlace(tx: Tx, to: Opened<"post">, inFlow: boolean): Promise<Place | null> {
  const [place] = await tx.db.execute<{ seq: string; at: string }>(sql`
    with me as materialized (
      select person_id from members where ${maySpeakNow(to)} for no key update
    ), clock as materialized (
      select clock_timestamp() as at
    )
    update conversations set last_seq = last_seq + 1, message_count = message_count + ${inFlow ? 1 : 0},
      last_message_at = case when ${inFlow} then clock.at else last_message_at end
    from me, clock where id = ${to.id} and closed_at is null and archived_at is null and deleted_at is null
    returning last_seq as seq, clock.at::text as at`);
  if (!place) return null;
  const { seq, at } = { seq: Number(place.seq), at: place.at };
  const read = inFlow ? { readSeq: seq } : {};
  await tx.db
    .update(members)
    .set({ lastPostAt: timeOf(at), ...read })
    .where(and(eq(members.conversationId, to.id), eq(members.personId, to.personId)));
  return { seq, at };
}

export function timeOf(at: string) {
  return sql`${at}::timestamptz`;
}
