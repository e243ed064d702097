import { and, eq, sql } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import type { ReceiptView } from "~/shared/views/receipt";
import { members } from "~db/schema/conversations";
import { presenceLeases } from "~db/schema/reading";
import type { Ctx } from "../kernel/ctx";
import { selectReceipts, viewReceipt } from "./receipt-reads";

/**
 * Tells those of a direct conversation or group who are connected how far the others have read, each on their own channel:
 * whoever sends no receipts is told none. A hint about now, so one for many is as good as one for each. One query.
 */
export async function tellReceipts(ctx: Ctx, conversationId: string): Promise<void> {
  const connected = sql`exists (select 1 from ${presenceLeases} l
    where l.person_id = "viewers"."person_id" and l.expires_at > now())`;
  const rows = await selectReceipts(ctx, and(eq(members.conversationId, conversationId), connected));
  const told = new Map<string, ReceiptView[]>();
  for (const { viewerId, receipt } of rows) told.set(viewerId, [...(told.get(viewerId) ?? []), viewReceipt(receipt)]);
  ctx.publish(
    [...told].map(([personId, receipts]) => ({
      ...{ outboxId: null, channel: personChannel(personId) },
      event: { type: "receipts.changed" as const, conversationId, receipts },
    })),
  );
}
