import { type Spread, spreadOf } from "./figures";

const warmUp = 20;

/** Does the work for each item, one after the other, and spreads the times after a warm-up. */
export async function timeEach<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return spreadOf(times.slice(warmUp));
}

/** Spreads times that were taken elsewhere, in milliseconds, after a warm-up. */
export async function timesOf<T>(items: readonly T[], take: (item: T) => Promise<number>): Promise<Spread> {
  const times: number[] = [];
  for (const item of items) times.push(await take(item));
  return spreadOf(times.slice(warmUp));
}
