const weekMs = 7 * 86_400_000;
const beginning = Date.UTC(2020, 0, 1);

/**
 * How much was said lately, each message worth half as much after a week. The score is the logarithm of that worth
 * as of a fixed day, so time alone changes neither a score nor an order, and only what was spoken in is counted again.
 */
export function countIn(score: number, said: readonly { at: Date; count: number }[]): number {
  const highest = Math.max(score, ...said.map(({ at }) => weeksAt(at)));
  const worth = said.reduce((sum, { at, count }) => sum + count * 2 ** (weeksAt(at) - highest), 2 ** (score - highest));
  return highest + Math.log2(worth);
}

/** The worth of a score at a moment: one message said just now is worth 1. */
export function worthAt(score: number, now: Date): number {
  return 2 ** (score - weeksAt(now));
}

/** How many messages a week somebody would meet who looked in now: a steady pace has this worth. */
export function weeklyPace(score: number, now: Date): number {
  return Math.round(worthAt(score, now) * Math.LN2);
}

function weeksAt(at: Date): number {
  return (at.getTime() - beginning) / weekMs;
}
