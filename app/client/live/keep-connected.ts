import type Pusher from "pusher-js";
import { backoff } from "./backoff";
import type { LineListener } from "./line";

/** A server that has said nothing for so long after a question is gone. */
export const silenceMs = 4_000;

/** A server at which everybody knocks at once is slow to open, and whoever turns away too soon begins at the end again. */
const firstTryMs = 10_000;
const longestTryMs = 20_000;
/** A connection that lasted so long was a good one: after it, the next wait is short again. */
const stableMs = 10_000;
const sessionOver = 4009;
/** Whose line was torn is seldom the only one, so a crowd comes back over so long; whoever was told to, comes at once. */
const crowdMs = 10_000;
const aloneMs = 2_000;

/** Connects, and connects again, each browser at a moment of its own so that a crowd does not come back at once. */
export function keepConnected(pusher: Pusher, listener: LineListener) {
  const [next, stable, answer] = [createTimer(), createTimer(), createTimer()];
  const tries = createTries(listener);
  let isClosed = false;

  function retry(withinMs = crowdMs): void {
    pusher.disconnect();
    next.set(tries.failed(withinMs), () => pusher.connect());
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
    next.set(0, () => retry(isAlone(code) ? aloneMs : crowdMs));
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
    /** One more has failed; answers how long to wait, the first time somewhere within so long. */
    failed(withinMs: number): number {
      tries += 1;
      if (tries > 1) onTrouble();
      return tries === 1 ? Math.random() * withinMs : backoff(tries - 1);
    },
  };
}

/** Codes from 4200 on say to come back at once. https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#error-codes */
function isAlone(code: number): boolean {
  return code >= 4200;
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
