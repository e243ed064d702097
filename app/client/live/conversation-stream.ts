import type { EventOf } from "~/shared/events/catalogue";
import type { SyncView } from "~/shared/views/sync";
import { backoff } from "./backoff";

/** A numbered change of a conversation. */
export type Change = EventOf<
  | "message.sent"
  | "message.changed"
  | "message.reacted"
  | "poll.voted"
  | "member.joined"
  | "member.left"
  | "conversation.changed"
>;

export type StreamEnds = {
  /** Up to where the cache is complete; null while nothing is loaded. */
  position(): number | null;
  apply(change: Change): void;
  /** Takes in what `readSince(since)` answered. */
  applySync(sync: SyncView, since: number): void;
  readSince(seq: number): Promise<SyncView>;
  /** Whether reading will never be granted again; then the stream ends. */
  isFinal(error: unknown): boolean;
  onFinal(): void;
  /** Whether something is known of that the cache does not hold yet; told whenever it was looked at. */
  onLook?(isBehind: boolean): void;
  wait(ms: number): Promise<void>;
};

export type ConversationStream = {
  take(change: Change): void;
  /** There is something up to `seq`, wherever it was heard of. */
  note(seq: number): void;
  /** Something may have been missed: read once from the present position. */
  catchUp(): void;
  /** Others changed the cache: look whether it fell back, or has only now arrived. */
  check(): void;
  isCurrent(): boolean;
  close(): void;
};

/** A change that comes before its predecessor has perhaps only overtaken it; hearsay comes still earlier. */
const overtakenMs = 80;
const hearsayMs = 300;
const heldAtMost = 500;

/**
 * Puts a conversation's changes in order: n+1 is applied only after n, what comes too early is held, what is missing
 * is read. The position is the cache's own, so whatever replaces the cached answer also says from where to go on.
 */
export function createConversationStream(ends: StreamEnds): ConversationStream {
  const held = new Map<number, Change>();
  const state = { highest: 0, furthest: 0, isDue: false, isClosed: false };
  const isBehind = () => {
    const position = ends.position();
    return !state.isClosed && position !== null && (state.isDue || state.highest > position);
  };
  const { readMissing, wake } = createReader(ends, state, () => applyHeld(ends, held, state));
  const read = onlyOnce(async (patienceMs: number) => {
    if (patienceMs > 0) await ends.wait(patienceMs);
    while (isBehind()) await readMissing();
    ends.onLook?.(isBehind());
  });

  function look(patienceMs: number): void {
    if (state.isClosed) return;
    applyHeld(ends, held, state);
    ends.onLook?.(isBehind());
    if (isBehind()) read(state.isDue ? 0 : patienceMs);
  }
  function note(seq: number, patienceMs: number): void {
    state.highest = Math.max(state.highest, seq);
    look(patienceMs);
  }
  return {
    take(change) {
      if (isForAll(change) && held.size < heldAtMost) held.set(change.seq, change);
      note(change.seq, overtakenMs);
    },
    note: (seq) => note(seq, hearsayMs),
    catchUp() {
      state.isDue = true;
      wake();
      look(0);
    },
    check: () => look(overtakenMs),
    isCurrent: () => !isBehind(),
    close() {
      state.isClosed = true;
      held.clear();
    },
  };
}

/** What was carried here has reactions, votes and saved marks, and which of them are the reader's own only an answer tells. */
function isForAll(change: Change): boolean {
  return change.type !== "message.sent" || change.isCarried !== true;
}

type State = { highest: number; furthest: number; isDue: boolean; isClosed: boolean };

function applyHeld(ends: StreamEnds, held: Map<number, Change>, state: State): void {
  let position = ends.position();
  if (position === null) return;
  // The answer was replaced by an older one: whatever had been applied since is gone with it.
  if (position < state.furthest) state.isDue = true;
  for (let next = held.get(position + 1); next; next = held.get(position + 1)) {
    ends.apply(next);
    position = ends.position() ?? next.seq;
  }
  for (const seq of held.keys()) if (seq <= position) held.delete(seq);
  state.furthest = position;
}

type Reader = {
  readMissing(): Promise<void>;
  /** The way is free again: whoever waits to try once more does it now. */
  wake(): void;
};

function createReader(ends: StreamEnds, state: State, applyAll: () => void): Reader {
  let tries = 0;
  let wake = () => {};

  async function readPages(): Promise<void> {
    for (let hasMore = true; hasMore && !state.isClosed; ) {
      const since = ends.position();
      if (since === null) return;
      const sync = await ends.readSince(since);
      if (state.isClosed) return;
      ends.applySync(sync, since);
      applyAll();
      hasMore = sync.hasMore;
    }
  }

  async function rest(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await Promise.race([ends.wait(backoff(tries)), woken]);
  }
  async function readMissing(): Promise<void> {
    const { highest } = state;
    state.isDue = false;
    try {
      await readPages();
      tries = 0;
      // The server has nothing of that number: what announced it was mistaken.
      if (state.highest === highest) state.highest = Math.min(highest, ends.position() ?? highest);
    } catch (error) {
      if (state.isClosed) return;
      if (ends.isFinal(error)) return ends.onFinal();
      state.isDue = true;
      tries += 1;
      await rest();
    }
  }
  return {
    readMissing,
    wake() {
      tries = 0;
      wake();
    },
  };
}

// The flag falls in the same turn as the last look, so nothing that comes in between is overlooked.
function onlyOnce(work: (patienceMs: number) => Promise<void>): (patienceMs: number) => void {
  let isRunning = false;
  return async (patienceMs) => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work(patienceMs);
    } finally {
      isRunning = false;
    }
  };
}
