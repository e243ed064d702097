import { sql } from "drizzle-orm";
import type { TakeDelivery } from "~/shared/inputs/receipt";
import { personChannel } from "~/shared/rules/channels";
import { actingPerson, type Ctx } from "../kernel/ctx";

/**
 * One of somebody's devices has taken in several directs and groups this far: the cursor moves on, never back and never
 * past the end, and their other devices are told. What they are not in moves nothing. One statement.
 */
export async function takeDelivery(ctx: Ctx, { places }: TakeDelivery): Promise<void> {
  const personId = actingPerson(ctx);
  const asked = JSON.stringify(places);
  // Locked in one order, so that two devices that do it at once wait for each other and not in a circle.
  const moved = await ctx.db.execute<{ conversationId: string; deliveredSeq: number }>(sql`
    with due as (
      select m.conversation_id, least(max(a.seq), max(c.last_seq)) as seq
      from jsonb_to_recordset(${asked}::jsonb) as a ("conversationId" uuid, seq bigint)
      join members m on m.conversation_id = a."conversationId" and m.person_id = ${personId} and m.left_at is null
      join conversations c on c.id = m.conversation_id and c.kind in ('direct', 'group')
      group by m.conversation_id
    ), held as (
      select m.conversation_id from members m join due using (conversation_id)
      where m.person_id = ${personId} and m.delivered_seq < due.seq
      order by m.conversation_id for update of m
    )
    update members m set delivered_seq = due.seq from due join held using (conversation_id)
    where m.conversation_id = due.conversation_id and m.person_id = ${personId} and m.delivered_seq < due.seq
    returning m.conversation_id as "conversationId", m.delivered_seq::int8 as "deliveredSeq"`);
  ctx.publish(
    moved.map(({ conversationId, deliveredSeq }) => ({
      ...{ outboxId: null, channel: personChannel(personId) },
      event: { type: "conversation.delivered" as const, conversationId, deliveredSeq: Number(deliveredSeq) },
    })),
  );
}
