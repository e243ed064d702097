import { lt, sql } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { tooMany } from "~/shared/rules/errors";
import type { Database } from "~db/client";
import { rateLimits } from "~db/schema/accounts";
import type { Ctx } from "../kernel/ctx";

export type TryLimit = { name: string; tries: number; seconds: number };

const limiters = new WeakMap<Database, Map<string, RateLimiterDrizzle>>();

/**
 * Counts one try against each key before anything is checked, so that a burst of parallel tries cannot slip
 * past the count; past the limit it refuses with the seconds to wait.
 */
export async function countTry(ctx: Ctx, limit: TryLimit, keys: string[]): Promise<void> {
  const limiter = limiterFor(ctx, limit);
  const outcomes = await Promise.allSettled(keys.map((key) => limiter.consume(key)));
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
  const fault = refusals.find((reason) => !(reason instanceof RateLimiterRes));
  if (fault) throw fault;
  const waits = refusals.map((reason) => (reason instanceof RateLimiterRes ? reason.msBeforeNext : 0));
  if (waits.length > 0) throw tooMany(Math.max(1, Math.ceil(Math.max(...waits) / 1000)));
}

/** Takes a counted try back, for one that turned out to be right. */
export async function forgiveTry(ctx: Ctx, limit: TryLimit, key: string): Promise<void> {
  await limiterFor(ctx, limit).reward(key, 1);
}

/** Starts a key's count anew. */
export async function forgetTries(ctx: Ctx, limit: TryLimit, key: string): Promise<void> {
  await limiterFor(ctx, limit).delete(key);
}

function limiterFor(ctx: Ctx, limit: TryLimit): RateLimiterDrizzle {
  const onThisDatabase = limiters.get(ctx.db) ?? new Map<string, RateLimiterDrizzle>();
  limiters.set(ctx.db, onThisDatabase);
  const known = onThisDatabase.get(limit.name);
  if (known) return known;
  const made = new RateLimiterDrizzle({
    storeClient: ctx.db,
    schema: rateLimits,
    keyPrefix: limit.name,
    points: limit.tries,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  });
  onThisDatabase.set(limit.name, made);
  return made;
}

/** Counts that lapsed an hour ago are of no use to anybody. */
export async function forgetOldTries(ctx: Ctx): Promise<void> {
  await ctx.db.delete(rateLimits).where(lt(rateLimits.expire, sql`now() - interval '1 hour'`));
}
