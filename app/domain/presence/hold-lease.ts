import { inArray, sql } from "drizzle-orm";
import type { LiveConnection } from "~/shared/rules/live-door";
import { presenceLeases } from "~db/schema/reading";
import type { Ctx } from "../kernel/ctx";

const expiry = sql`now() + interval '60 seconds'`;
const grace = sql`now() + interval '30 seconds'`;

/** A new connection claims that its person is there, for a minute at a time. */
export async function holdLease(ctx: Ctx, connectionId: string, personId: string): Promise<void> {
  await ctx.db.insert(presenceLeases).values({ connectionId, personId, expiresAt: expiry }).onConflictDoNothing();
}

/** The heartbeat of all connections of a node. A lease that a crash of the database took is taken anew. */
export async function renewLeases(ctx: Ctx, connections: LiveConnection[]): Promise<void> {
  if (connections.length === 0) return;
  await ctx.db
    .insert(presenceLeases)
    .values(connections.map((connection) => ({ ...connection, expiresAt: expiry })))
    .onConflictDoUpdate({ target: presenceLeases.connectionId, set: { expiresAt: expiry } });
}

/** A closed connection lapses after a grace of half a minute: a reload or a tunnel is not a departure. */
export async function releaseLeases(ctx: Ctx, connectionIds: string[]): Promise<void> {
  if (connectionIds.length === 0) return;
  await ctx.db
    .update(presenceLeases)
    .set({ expiresAt: sql`least(${presenceLeases.expiresAt}, ${grace})` })
    .where(inArray(presenceLeases.connectionId, connectionIds));
}
