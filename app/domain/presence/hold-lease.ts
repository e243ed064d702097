import { inArray, sql } from "drizzle-orm";
import { presenceLeases } from "~db/schema/reading";
import type { Ctx } from "../kernel/ctx";

const expiry = sql`now() + interval '60 seconds'`;
const grace = sql`now() + interval '30 seconds'`;

/** A new connection claims that its person is there, for a minute at a time. */
export async function holdLease(ctx: Ctx, connectionId: string, personId: string): Promise<void> {
  await ctx.db.insert(presenceLeases).values({ connectionId, personId, expiresAt: expiry }).onConflictDoNothing();
}

/** The heartbeat of all connections of a node. */
export async function renewLeases(ctx: Ctx, connectionIds: string[]): Promise<void> {
  if (connectionIds.length === 0) return;
  await ctx.db
    .update(presenceLeases)
    .set({ expiresAt: expiry })
    .where(inArray(presenceLeases.connectionId, connectionIds));
}

/** A closed connection lapses after a grace of half a minute: a reload or a tunnel is not a departure. */
export async function releaseLeases(ctx: Ctx, connectionIds: string[]): Promise<void> {
  if (connectionIds.length === 0) return;
  await ctx.db
    .update(presenceLeases)
    .set({ expiresAt: sql`least(${presenceLeases.expiresAt}, ${grace})` })
    .where(inArray(presenceLeases.connectionId, connectionIds));
}
