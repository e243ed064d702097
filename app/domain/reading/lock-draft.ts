import { sql } from "drizzle-orm";
import { drafts } from "~db/schema/reading";
import type { Tx } from "../kernel/transaction";
import { type DraftKey, isDraftOf } from "./draft-reads";

/** The row of a draft, held until the commit, and the time at which it was got; an empty one is made where there is none. */
export async function lockDraft(tx: Tx, key: DraftKey) {
  const never = sql`'epoch'::timestamptz`;
  await tx.db
    .insert(drafts)
    .values({ ...key, body: "", updatedAt: never })
    .onConflictDoNothing();
  const [found] = await tx.db
    .select({ row: drafts, now: sql<Date>`clock_timestamp()`.mapWith((at) => new Date(at)) })
    .from(drafts)
    .where(isDraftOf(key))
    .for("update");
  if (!found) throw new Error("A draft vanished while it was kept.");
  return found;
}
