import { setTimeout as sleep } from "node:timers/promises";
import { type Spread, spreadOf } from "./figures";
import type { Crowd } from "./listeners";

export type Run = { rate: number; sent: number; lost: number; ack: Spread; last: Spread };

/** Sends one message, or does one other thing, and resolves when it is acknowledged. */
export type Send = (clientId: string, turn: number) => Promise<unknown>;

/** `keyOf` is for what is told apart by something else than an id of its own. */
type Pace = { rate: number; seconds: number; keyOf?: (turn: number) => string };

/**
 * Sends at a fixed rate whatever the answers do, then waits for the stragglers. Times are taken from the moment a
 * message was due, so a server that falls behind cannot hide it.
 */
export async function runAtRate(
  crowd: Crowd,
  send: Send,
  { rate, seconds, keyOf = () => crypto.randomUUID() }: Pace,
): Promise<Run> {
  const due = new Map<string, number>();
  const acks: number[] = [];
  const lasts: number[] = [];
  crowd.onLast((clientId, at) => {
    const start = due.get(clientId);
    if (start !== undefined) lasts.push(at - start);
  });
  const total = rate * seconds;
  const began = performance.now();
  const underWay: Promise<void>[] = [];
  for (let turn = 0; turn < total; turn += 1) {
    const moment = began + (turn * 1_000) / rate;
    const wait = moment - performance.now();
    if (wait > 1) await sleep(wait);
    const clientId = keyOf(turn);
    due.set(clientId, moment);
    underWay.push(
      send(clientId, turn).then(
        () => void acks.push(performance.now() - moment),
        () => {},
      ),
    );
  }
  await Promise.all(underWay);
  for (let waited = 0; lasts.length < acks.length && waited < 5_000; waited += 50) await sleep(50);
  return { rate, sent: total, lost: total - lasts.length, ack: spreadOf(acks), last: spreadOf(lasts) };
}

/** Climbs until a rate is not held: p99 to the last recipient under 500 ms and nothing lost. */
export async function highestRate(
  rates: number[],
  run: (rate: number) => Promise<Run>,
): Promise<{ highest: number; runs: Run[] }> {
  const runs: Run[] = [];
  let highest = 0;
  for (const rate of rates) {
    const result = await run(rate);
    runs.push(result);
    if (result.lost > 0 || !(result.last.p99 < 500)) break;
    highest = rate;
    await sleep(500);
  }
  return { highest, runs };
}
