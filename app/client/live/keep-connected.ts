import type Pusher from "pusher-js";
import { backoff } from "./backoff";
import type { LineListener } from "./line";

/** A server that has said nothing for so long after a question is gone. */
export const silenceMs = 4_000;

const firstTryMs = 3_000;
const longestTryMs = 12_000;
/** A connection that lasted so long was a good one: after it, the next wait is short again. */
const stableMs = 10_000;
const sessionOver = 4009;

/** Connects, and connects again, each browser at a moment of its own so that a crowd does not come back at once. */
export function keepConnected(pusher: Pusher, listener: LineListener) {
  const [next, stable, answer] = [createTimer(), createTimer(), createTimer()];
  const tries = createTries(listener);
  let isClosed = false;

  function retry(): void {
    pusher.disconnect();
    next.set(tries.failed(), () => pusher.connect());
  }
  function restart(): void {
    pusher.disconnect();
    pusher.connect();
  }
  function close(): void {
    isClosed = true;
    for (const timer of [next, stable, answer]) timer.clear();
    pusher.disconnect();
  }
  function probe(): void {
    if (isClosed) return;
    if (pusher.connection.state === "connected") {
      answer.set(silenceMs, restart);
      pusher.send_event("pusher:ping", {});
    } else restart();
  }
  function onState({ previous, current }: { previous: string; current: string }): void {
    stable.clear();
    answer.clear();
    if (previous === "connected" && !isClosed) listener.onDown();
    if (current === "connecting") next.set(tries.patienceMs(), retry);
    if (current !== "connected") return;
    next.clear();
    stable.set(stableMs, tries.worked);
  }
  function onError(error: unknown): void {
    const code = closeCode(error);
    if (isClosed || code === undefined || code >= 4300) return;
    next.set(0, retry);
    if (code !== sessionOver) return;
    close();
    listener.onSessionOver();
  }
  pusher.connection.bind("message", answer.clear);
  pusher.connection.bind("state_change", onState);
  pusher.connection.bind("error", onError);
  // Pusher plans its own return in the same turn; ours comes in the next one and puts itself in its place.
  pusher.connection.bind("connecting_in", () => isClosed || next.set(0, retry));
  next.set(tries.patienceMs(), retry);
  return { probe, close };
}

function createTries({ onTrouble }: LineListener) {
  let tries = 0;
  return {
    patienceMs: () => Math.min(longestTryMs, firstTryMs * (tries + 1)),
    worked() {
      tries = 0;
    },
    /** One more has failed; answers how long to wait. */
    failed(): number {
      tries += 1;
      if (tries > 1) onTrouble();
      return tries === 1 ? Math.random() * 2_000 : backoff(tries - 1);
    },
  };
}

// Before the greeting Pusher wraps the reason once more.
function closeCode(error: unknown): number | undefined {
  const { data, error: inner } = (error ?? {}) as { data?: { code?: unknown }; error?: unknown };
  if (typeof data?.code === "number") return data.code;
  return inner ? closeCode(inner) : undefined;
}

function createTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    set(ms: number, then: () => void) {
      clearTimeout(timer);
      timer = setTimeout(then, ms);
    },
    clear: () => clearTimeout(timer),
  };
}
