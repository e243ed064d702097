import { eq, sql } from "drizzle-orm";
import { messages } from "~db/schema/messages";
import { threads } from "~db/schema/threads";
import type { Tx } from "../kernel/transaction";

/** What stands above a thread counts the replies that still have their words, and shows an answer only while it has them. */
export async function settleThread(tx: Tx, rootId: string): Promise<void> {
  await tx.db.execute(sql`
    with said as (
      select id, author_id, seq, created_at from ${messages} where root_id = ${rootId} and deleted_at is null
    ), latest as (
      select author_id, max(seq) as seq from said group by author_id order by seq desc limit 3
    )
    update ${threads} set
      reply_count = (select count(*) from said),
      last_reply_seq = coalesce((select max(seq) from said), 0),
      last_reply_at = (select created_at from said order by seq desc limit 1),
      faces = coalesce((select array_agg(author_id order by seq desc) from latest), '{}'),
      answer_id = (select id from said where id = answer_id)
    where root_id = ${rootId}`);
}

/** What stands above a thread is another now. */
export async function markChanged(tx: Tx, messageId: string, seq: number): Promise<void> {
  await tx.db.update(messages).set({ changedSeq: seq }).where(eq(messages.id, messageId));
}
