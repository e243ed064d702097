import type { MessageView } from "~/shared/views/message";
import type { ProblemView } from "~/shared/views/problem";
import { backoff } from "../live/backoff";
import type { EntryList } from "./entry-list";
import type { OutboxEntry, OutboxStore } from "./outbox-store";

export type OutboxParts = {
  personId: string;
  store: OutboxStore;
  send(entry: OutboxEntry): Promise<MessageView>;
  /** Whether an earlier try, whose answer did not come, was taken after all. */
  wasSent(entry: OutboxEntry): Promise<boolean>;
  problemOf(error: unknown): ProblemView;
  onSent(message: MessageView): void;
  /** Runs the work while no other tab does the same for this conversation. */
  alone(conversationId: string, work: () => Promise<void>): Promise<void>;
  newId(): string;
  now(): number;
  /** May end early, when the network comes back. */
  wait(ms: number): Promise<void>;
};

/** What passes by itself; everything else is refused again, however often it is tried. */
const passing = ["unavailable", "unauthenticated", "too_many"];
/** Whoever may speak there no more is refused, also for what they said before and were not told of. */
const lostRight = ["not_found", "forbidden"];
/** A fault of the server may pass too, but not for ever. */
const faultsAtMost = 5;

/** Sends what is written down, per conversation in order and one at a time. */
export function createOutboxSender(parts: OutboxParts, list: EntryList) {
  const written = new Set<string>();
  const leftBehind = new Set<string>();
  const busy = new Set<string>();
  let isOver = false;

  // One that is not written down yet holds up those behind it.
  function next(conversationId: string): OutboxEntry | undefined {
    const first = list.all().find((entry) => entry.conversationId === conversationId && entry.state === "sending");
    return first && written.has(first.clientId) && !isOver ? first : undefined;
  }
  async function drain(conversationId: string): Promise<void> {
    if (busy.has(conversationId) || !next(conversationId)) return;
    busy.add(conversationId);
    await parts.alone(conversationId, async () => {
      for (let entry = next(conversationId); entry; entry = next(conversationId)) await deliver(entry);
    });
    busy.delete(conversationId);
    // Something may have been written down between the last look and now.
    await drain(conversationId);
  }
  async function deliver(entry: OutboxEntry): Promise<void> {
    if (leftBehind.has(entry.clientId) && !(await isStillThere(parts, entry))) return list.delete(entry.clientId);
    for (let tries = 1; !isOver && list.get(entry.clientId)?.state === "sending"; tries += 1) {
      await attempt(parts, list, entry, tries);
    }
  }
  return {
    begin(entries: OutboxEntry[], from: "own" | "left behind"): void {
      for (const { clientId } of entries) written.add(clientId);
      if (from === "left behind") for (const { clientId } of entries) leftBehind.add(clientId);
      for (const id of new Set(entries.map((entry) => entry.conversationId))) void drain(id);
    },
    stop(): void {
      isOver = true;
    },
  };
}

async function attempt(parts: OutboxParts, list: EntryList, entry: OutboxEntry, tries: number): Promise<void> {
  try {
    const message = await parts.send(entry);
    parts.onSent(message);
    await settle(parts, list, entry);
  } catch (error) {
    const problem = parts.problemOf(error);
    const { code, retryAfter } = problem;
    const mayPass = passing.includes(code) || (code === "internal" && tries < faultsAtMost);
    // In slow mode the server says to the second when it is one's turn again; another device may have spoken first.
    if (mayPass) return parts.wait(retryAfter === undefined ? backoff(tries) : retryAfter * 1_000);
    const isThere = lostRight.includes(code) ? await parts.wasSent(entry).catch(() => null) : false;
    if (isThere === null) return parts.wait(backoff(tries));
    await (isThere ? settle(parts, list, entry) : fail(parts, list, { entry, problem }));
  }
}

type Refused = { entry: OutboxEntry; problem: ProblemView };

async function fail({ store }: OutboxParts, list: EntryList, { entry, problem }: Refused): Promise<void> {
  const { message, reason } = problem;
  const failed: OutboxEntry = { ...entry, state: "failed", reason: message, mustConfirm: reason === "calls_many" };
  if (list.get(entry.clientId)) list.set(failed);
  await store.put(failed).catch(() => {});
}

async function settle({ store }: OutboxParts, list: EntryList, { clientId }: OutboxEntry): Promise<void> {
  list.delete(clientId);
  await store.remove(clientId).catch(() => {});
}

// Another tab of the same person, which found it too, may have sent or discarded it before this one had its turn.
async function isStillThere({ store, personId }: OutboxParts, { clientId }: OutboxEntry): Promise<boolean> {
  const kept = await store.all(personId);
  return kept.some((entry) => entry.clientId === clientId && entry.state === "sending");
}
