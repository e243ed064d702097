/** One catalogue event on its way to a channel. `settle` is called exactly once. */
export type Parcel = {
  outboxId: number | null;
  channel: string;
  json: string;
  bytes: number;
  settle(outcome: Outcome, why: string): void;
};

export type Outcome = "confirmed" | "refused" | "unreachable";

/** What one Pusher event carries: parcels of one channel, in order. */
export type Pack = { channel: string; parcels: Parcel[] };

/** Soketi takes 100 KB of data per event; the rest is room for the envelope and for being wrong by a little. */
const packBytes = 90 * 1024;

const envelopeBytes = '{"v":1,"events":[]}'.length;

/** An event as text; one too large to travel becomes a word that the reader is stale and has to ask. */
export function writeEvent(event: unknown): { json: string; bytes: number } {
  const json = JSON.stringify(event);
  const bytes = Buffer.byteLength(json);
  if (bytes + envelopeBytes <= packBytes) return { json, bytes };
  const stale = JSON.stringify(staleInsteadOf(event));
  return { json: stale, bytes: Buffer.byteLength(stale) };
}

/** Takes from the head of a channel's queue as many parcels as fit into one Pusher event, and at least one. */
export function takePack(channel: string, queue: Parcel[]): Pack {
  let bytes = envelopeBytes;
  let count = 0;
  for (const parcel of queue) {
    bytes += parcel.bytes + 1;
    if (count > 0 && bytes > packBytes) break;
    count += 1;
  }
  return { channel, parcels: queue.splice(0, count) };
}

/** The data of the one Pusher event that we publish. */
export function packData(pack: Pack): string {
  return `{"v":1,"events":[${pack.parcels.map((parcel) => parcel.json).join(",")}]}`;
}

function staleInsteadOf(event: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = typeof event === "object" && event !== null ? { ...event } : {};
  const stale: Record<string, unknown> = { type: "stale" };
  if (typeof fields.conversationId === "string") stale.conversationId = fields.conversationId;
  if (typeof fields.seq === "number") stale.seq = fields.seq;
  return stale;
}
