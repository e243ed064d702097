const longestMs = 30_000;

/** How long to wait before the next try: doubling up to half a minute, and each browser at a moment of its own. */
export function backoff(tries: number, firstMs = 1_000, random = Math.random()): number {
  const most = Math.min(longestMs, firstMs * 2 ** Math.max(0, tries - 1));
  return most * (0.5 + random / 2);
}
