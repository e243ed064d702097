export type TokenBucket = { take(now: number): boolean };

/** Full at first; refills steadily up to its burst. */
export function createTokenBucket(perSecond: number, burst: number): TokenBucket {
  let tokens = burst;
  let filledAt = 0;
  return {
    take(now) {
      if (filledAt > 0) tokens = Math.min(burst, tokens + ((now - filledAt) * perSecond) / 1000);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
