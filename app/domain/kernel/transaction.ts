import { sql } from "drizzle-orm";
import { revocationChannel, revokePayload } from "~/platform/realtime/revocation";
import type { LiveEvent } from "~/shared/events/catalogue";
import type { Revocation } from "~/shared/rules/live-door";
import { outbox } from "~db/schema/messages";
import type { Ctx, Outgoing } from "./ctx";

/** A context inside a transaction: it can also say what happened. */
export type Tx = Ctx & {
  /** Tells a channel, once the transaction has committed. */
  emit(channel: string, event: LiveEvent): void;
  /** Closes the sockets that lost a right, on every node, once the transaction has committed. */
  revoke(revocation: Revocation): Promise<void>;
};

/**
 * Runs `work` in a transaction, or in the one already open. Events are written to the outbox inside it and
 * handed to the publisher after the outermost commit; a roll-back leaves neither rows nor events.
 */
export async function inTransaction<T>(ctx: Ctx | Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if ("emit" in ctx) return work(ctx);
  const { result, outgoing, lost } = await ctx.db.transaction(async (db) => {
    const waiting: { channel: string; event: LiveEvent }[] = [];
    const lost: Revocation[] = [];
    const tx: Tx = {
      ...ctx,
      db,
      emit: (channel, event) => waiting.push({ channel, event }),
      revoke: async (revocation) => {
        lost.push(revocation);
        await db.execute(sql`select pg_notify(${revocationChannel}, ${revokePayload(revocation)})`);
      },
    };
    const result = await work(tx);
    return { result, outgoing: await writeOutbox(tx, waiting), lost };
  });
  if (lost.length > 0) ctx.revoked?.(lost);
  if (outgoing.length > 0) ctx.publish(outgoing);
  return result;
}

async function writeOutbox(tx: Tx, waiting: { channel: string; event: LiveEvent }[]): Promise<Outgoing[]> {
  if (waiting.length === 0) return [];
  const rows = await tx.db.insert(outbox).values(waiting).returning({ id: outbox.id });
  return waiting.map((item, index) => ({ ...item, outboxId: rows[index]?.id ?? null }));
}
