import { createConfirmations } from "./confirmations";
import { type Parcel, writeEvent } from "./event-packing";
import { createLanes, enqueue, found, type Lanes, requestsAtOnce, settled } from "./lanes";
import { createSoketiApi, type SoketiAddress } from "./soketi-api";

/** An event for a channel; `outboxId` is null for one of the moment, which may be lost while Soketi is down. */
export type Publication = { outboxId: number | null; channel: string; event: unknown };

export type PublisherOptions = {
  soketi: SoketiAddress;
  /** Soketi has these: their outbox rows can go. Called at most every 50 ms, never for a sweep. */
  onConfirmed(ids: number[]): void;
  /** Soketi answered, and it was no. Never called for a sweep. */
  onRefused(ids: number[], why: string): void;
  log: { warn(message: string): void; info(message: string): void };
  now?: () => number;
};

export type SweepResult = { confirmed: number[]; refused: number[]; unreachable: boolean };

export type PublisherStats = {
  published: number;
  confirmed: number;
  refused: number;
  dropped: number;
  requests: number;
  pusherEvents: number;
  channelsWaiting: number;
  inFlight: number;
  unreachableSince: number | null;
};

export type Publisher = {
  /** The fast path after a commit; does nothing while Soketi is down. */
  publish(items: Publication[]): void;
  /** Sends outbox rows in the given order; when all were answered and no more wait, the fast path is on again. */
  sweep(items: Publication[], options?: { isMoreWaiting?: boolean }): Promise<SweepResult>;
  isReachable(): boolean;
  ping(): Promise<boolean>;
  stats(): PublisherStats;
  close(): Promise<void>;
};

/**
 * Carries committed events to Soketi. One publish per channel is in flight, so order holds and what comes
 * meanwhile travels together in the next; several channels share a request.
 */
export function createPublisher(options: PublisherOptions): Publisher {
  const api = createSoketiApi(options.soketi, requestsAtOnce);
  const lanes = createLanes({ post: api.post, log: options.log, now: options.now ?? Date.now });
  const desk = { lanes, underWay: new Set<number>(), confirmations: createConfirmations(options.onConfirmed) };
  let published = 0;
  let isClosed = false;

  return {
    publish(items) {
      if (isClosed || lanes.unreachableSince !== null) return;
      published += items.length;
      for (const item of items) enqueue(lanes, fastParcel(desk, item, options.onRefused));
    },
    async sweep(items, { isMoreWaiting = false } = {}) {
      const result = items.length > 0 ? await sweepItems(desk, items) : nothingSwept(await api.isReady());
      if (!result.unreachable && !isMoreWaiting) found(lanes);
      return result;
    },
    isReachable: () => lanes.unreachableSince === null,
    ping: () => api.isReady(),
    stats: () => ({
      published,
      ...lanes.count,
      channelsWaiting: lanes.waiting.size,
      inFlight: lanes.inFlight,
      unreachableSince: lanes.unreachableSince,
    }),
    async close() {
      isClosed = true;
      await settled(lanes);
      desk.confirmations.flush();
      api.close();
    },
  };
}

type Desk = { lanes: Lanes; underWay: Set<number>; confirmations: ReturnType<typeof createConfirmations> };

function fastParcel(desk: Desk, item: Publication, onRefused: PublisherOptions["onRefused"]): Parcel {
  return parcelOf(desk, item, (outcome, why) => {
    if (outcome === "refused") desk.lanes.log.warn(`An event for ${item.channel} was refused: ${why}`);
    if (item.outboxId === null) return;
    if (outcome === "confirmed") desk.confirmations.add(item.outboxId);
    if (outcome === "refused") onRefused([item.outboxId], why);
  });
}

function parcelOf(desk: Desk, item: Publication, settle: Parcel["settle"]): Parcel {
  const { outboxId, channel } = item;
  if (outboxId !== null) desk.underWay.add(outboxId);
  return {
    ...writeEvent(item.event),
    outboxId,
    channel,
    settle(outcome, why) {
      if (outboxId !== null) desk.underWay.delete(outboxId);
      settle(outcome, why);
    },
  };
}

// A row that the fast path holds is left to it: sending it again would only double it.
async function sweepItems(desk: Desk, items: Publication[]): Promise<SweepResult> {
  const result: SweepResult = { confirmed: [], refused: [], unreachable: false };
  const answers: Promise<void>[] = [];
  for (const item of items) {
    const id = item.outboxId;
    if (id !== null && desk.confirmations.has(id)) result.confirmed.push(id);
    else if (id === null || !desk.underWay.has(id)) answers.push(sweepItem(desk, item, result));
  }
  await Promise.all(answers);
  return result;
}

function sweepItem(desk: Desk, item: Publication, result: SweepResult): Promise<void> {
  return new Promise((resolve) => {
    const parcel = parcelOf(desk, item, (outcome, why) => {
      if (outcome === "unreachable") result.unreachable = true;
      else if (item.outboxId !== null) result[outcome].push(item.outboxId);
      if (outcome === "refused") desk.lanes.log.warn(`An event for ${item.channel} was refused: ${why}`);
      resolve();
    });
    enqueue(desk.lanes, parcel);
  });
}

function nothingSwept(isReady: boolean): SweepResult {
  return { confirmed: [], refused: [], unreachable: !isReady };
}
