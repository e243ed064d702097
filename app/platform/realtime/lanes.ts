import { setTimeout as sleep } from "node:timers/promises";
import { type Outcome, type Pack, type Parcel, takePack } from "./event-packing";
import type { Reply } from "./soketi-api";

type Lane = { queue: Parcel[]; isBusy: boolean };

/** The channels with something to send, and what has been counted on the way. */
export type Lanes = {
  post(packs: Pack[]): Promise<Reply>;
  log: { warn(message: string): void; info(message: string): void };
  now(): number;
  waiting: Map<string, Lane>;
  ready: Set<string>;
  inFlight: number;
  unreachableSince: number | null;
  isPumpDue: boolean;
  count: { confirmed: number; refused: number; dropped: number; requests: number; pusherEvents: number };
  whenIdle: (() => void)[];
};

export const requestsAtOnce = 4;
const packsPerRequest = 10;
// Each publish costs every listener a frame, so in a busy channel what is said within this time goes together.
const restMs = 8;

export function createLanes(given: Pick<Lanes, "post" | "log" | "now">): Lanes {
  return {
    ...given,
    waiting: new Map(),
    ready: new Set(),
    inFlight: 0,
    unreachableSince: null,
    isPumpDue: false,
    count: { confirmed: 0, refused: 0, dropped: 0, requests: 0, pusherEvents: 0 },
    whenIdle: [],
  };
}

/** Puts a parcel at the end of its channel's queue; it leaves at the end of this turn of the event loop. */
export function enqueue(lanes: Lanes, parcel: Parcel): void {
  const lane = lanes.waiting.get(parcel.channel) ?? { queue: [], isBusy: false };
  lanes.waiting.set(parcel.channel, lane);
  lane.queue.push(parcel);
  if (!lane.isBusy) lanes.ready.add(parcel.channel);
  if (lanes.isPumpDue) return;
  lanes.isPumpDue = true;
  // After the poll phase: everything that committed in the same turn shares the requests.
  setImmediate(() => {
    lanes.isPumpDue = false;
    pump(lanes);
  });
}

/** Resolves when nothing is queued and nothing is in flight. */
export function settled(lanes: Lanes): Promise<void> {
  if (lanes.waiting.size === 0) return Promise.resolve();
  return new Promise((resolve) => lanes.whenIdle.push(resolve));
}

/** Soketi answers again. */
export function found(lanes: Lanes): void {
  if (lanes.unreachableSince !== null) lanes.log.info("Soketi can be reached again.");
  lanes.unreachableSince = null;
}

function pump(lanes: Lanes): void {
  while (lanes.inFlight < requestsAtOnce && lanes.ready.size > 0) void carry(lanes, takePacks(lanes));
  if (lanes.waiting.size > 0) return;
  for (const resolve of lanes.whenIdle.splice(0)) resolve();
}

function takePacks(lanes: Lanes): Pack[] {
  const packs: Pack[] = [];
  for (const channel of lanes.ready) {
    const lane = lanes.waiting.get(channel);
    lanes.ready.delete(channel);
    if (!lane) continue;
    lane.isBusy = true;
    packs.push(takePack(channel, lane.queue));
    if (packs.length === packsPerRequest) break;
  }
  return packs;
}

async function carry(lanes: Lanes, packs: Pack[]): Promise<void> {
  lanes.inFlight += 1;
  const rested = sleep(restMs);
  await deliver(lanes, packs);
  lanes.inFlight -= 1;
  pump(lanes);
  await rested;
  for (const { channel } of packs) release(lanes, channel);
  pump(lanes);
}

function release(lanes: Lanes, channel: string): void {
  const lane = lanes.waiting.get(channel);
  if (!lane) return;
  lane.isBusy = false;
  if (lane.queue.length > 0) lanes.ready.add(channel);
  else lanes.waiting.delete(channel);
}

// Soketi takes or refuses a request as a whole, so the parts are asked for alone until the poisoned one is found.
// Answers whether Soketi was there to the end.
async function deliver(lanes: Lanes, packs: Pack[]): Promise<boolean> {
  lanes.count.requests += 1;
  lanes.count.pusherEvents += packs.length;
  const reply = await lanes.post(packs);
  const parts = reply.outcome === "refused" ? split(packs) : [];
  if (parts.length > 1) return deliverApart(lanes, parts, reply.why);
  if (reply.outcome === "unreachable") lose(lanes, reply.why);
  settle(lanes, packs, reply.outcome, reply.why);
  return reply.outcome !== "unreachable";
}

async function deliverApart(lanes: Lanes, parts: Pack[], why: string): Promise<boolean> {
  let isThere = true;
  for (const part of parts) {
    if (isThere) isThere = await deliver(lanes, [part]);
    else settle(lanes, [part], "unreachable", why);
  }
  return isThere;
}

function split(packs: Pack[]): Pack[] {
  const [first] = packs;
  if (packs.length > 1 || !first) return packs;
  return first.parcels.map((parcel) => ({ channel: first.channel, parcels: [parcel] }));
}

// Memory keeps nothing while Soketi is down: what has a row in the outbox is swept later, the rest is of the moment.
function lose(lanes: Lanes, why: string): void {
  if (lanes.unreachableSince === null) lanes.log.warn(`Soketi cannot be reached (${why}): events wait in the outbox.`);
  lanes.unreachableSince ??= lanes.now();
  lanes.ready.clear();
  for (const [channel, lane] of lanes.waiting) {
    settle(lanes, [{ channel, parcels: lane.queue.splice(0) }], "unreachable", why);
    if (!lane.isBusy) lanes.waiting.delete(channel);
  }
}

function settle(lanes: Lanes, packs: Pack[], outcome: Outcome, why: string): void {
  for (const parcel of packs.flatMap((pack) => pack.parcels)) {
    lanes.count[outcome === "unreachable" ? "dropped" : outcome] += 1;
    parcel.settle(outcome, why);
  }
}
