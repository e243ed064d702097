import { sql } from "drizzle-orm";
import type { Database } from "~db/client";

/** Runs `work` in a transaction if no other node is at it, otherwise leaves it to that one; answers whether it ran here. */
export async function onOneNode(db: Database, job: string, work: (db: Database) => Promise<unknown>): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('parley'), hashtext(${job})) as mine`,
    );
    if (lock?.mine) await work(tx);
    return lock?.mine === true;
  });
}
