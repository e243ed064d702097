import { and, asc, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "~db/client";
import { outbox } from "~db/schema/messages";
import type { Outgoing } from "./ctx";

const mostRefusals = 5;

/** Published rows have done their work. */
export async function confirmOutbox(db: Database, ids: number[]): Promise<void> {
  if (ids.length > 0) await db.delete(outbox).where(inArray(outbox.id, ids));
}

/** A refused row is tried again, and parked at the fifth refusal; answers the ids that were parked now. */
export async function refuseOutbox(db: Database, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .update(outbox)
    .set({
      attempts: sql`${outbox.attempts} + 1`,
      parkedAt: sql`case when ${outbox.attempts} + 1 >= ${mostRefusals} then now() end`,
    })
    .where(inArray(outbox.id, ids))
    .returning({ id: outbox.id, parkedAt: outbox.parkedAt });
  return rows.filter((row) => row.parkedAt !== null).map((row) => row.id);
}

/** Waiting rows in the order they were written, those older than `seconds` only. One query. */
export async function readOutbox(
  db: Database,
  { seconds, most }: { seconds: number; most: number },
): Promise<Outgoing[]> {
  const rows = await db
    .select({ outboxId: outbox.id, channel: outbox.channel, event: outbox.event })
    .from(outbox)
    .where(and(isNull(outbox.parkedAt), lt(outbox.createdAt, sql`now() - make_interval(secs => ${seconds})`)))
    .orderBy(asc(outbox.id))
    .limit(most);
  return rows as Outgoing[];
}
