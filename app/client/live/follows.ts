import type { SyncView } from "~/shared/views/sync";
import type { LiveCache } from "../cache/live-cache";
import { backoff } from "./backoff";
import { type Follow, followConversation, isRefusal } from "./follow-conversation";
import type { Line } from "./line";
import type { LiveStore } from "./live-store";

export type FollowsParts = {
  line: Line;
  store: LiveStore;
  cache: LiveCache;
  readSince(conversationId: string, seq: number): Promise<SyncView>;
  /** One more, or one less, is heard. */
  onChange(): void;
};

export type Follows = {
  get(conversationId: string): Follow | undefined;
  /** Follows what is looked at now, and nothing else. */
  adjust(): void;
  /** They belong there again. */
  regain(conversationId: string): void;
  /** Asks whether they belong again where they did not: whoever was not listening was not told. */
  askWhatIsLost(): void;
  each(act: (follow: Follow) => void): void;
  areReady(): boolean;
  stop(): void;
};

/** The conversations that the page looks at, each followed once. */
export function createFollows(parts: FollowsParts): Follows {
  const { store, cache, readSince, onChange } = parts;
  const follows = new Map<string, Follow>();
  const returns = createReturns({ store, readSince, regain });

  const ends = { ...parts, typing: store.typing, onReady: onChange, onLost: lose, onLook: store.setBehind };

  function end(conversationId: string): void {
    follows.get(conversationId)?.end();
    follows.delete(conversationId);
    onChange();
  }
  function lose(conversationId: string): void {
    end(conversationId);
    store.setLost(conversationId, true);
    takeAway(cache, conversationId);
    // They may have been let in again while the refusal was on its way, and were told so before they knew of it.
    returns.ask(conversationId);
  }
  function adjust(): void {
    const held = new Set(store.held());
    for (const id of held) if (!follows.has(id) && !store.isLost(id)) follows.set(id, followConversation(id, ends));
    for (const id of [...follows.keys()].filter((id) => !held.has(id))) {
      end(id);
      cache.forget(id);
    }
  }
  function regain(conversationId: string): void {
    if (!store.isLost(conversationId)) return;
    store.setLost(conversationId, false);
    cache.refill(conversationId);
    adjust();
  }
  return {
    get: (conversationId) => follows.get(conversationId),
    adjust,
    regain,
    askWhatIsLost: () => store.held().filter(store.isLost).forEach(returns.ask),
    each: (act) => follows.forEach(act),
    stop() {
      returns.stop();
      for (const follow of follows.values()) follow.end();
    },
    areReady: () => [...follows.values()].every((follow) => follow.isReady()),
  };
}

// What was shown is not theirs to see any longer: the page is emptied and says so.
function takeAway(cache: LiveCache, conversationId: string): void {
  cache.empty(conversationId);
  cache.refreshSidebars();
  cache.refreshConversation(conversationId, "now");
}

type Returning = Pick<FollowsParts, "store" | "readSince"> & { regain: Follows["regain"] };

/** Asks whether somebody is in again where they were put out. */
function createReturns({ store, readSince, regain }: Returning) {
  let isStopped = false;
  async function askAbout(conversationId: string): Promise<void> {
    const isWanted = () => !isStopped && store.isLost(conversationId) && store.held().includes(conversationId);
    const ask = () => readSince(conversationId, Number.MAX_SAFE_INTEGER);
    if (await askUntilAnswered(ask, isWanted)) regain(conversationId);
  }
  return {
    ask: (conversationId: string) => void askAbout(conversationId),
    stop() {
      isStopped = true;
    },
  };
}

/** No answer is not a no: it is asked again until there is one. */
async function askUntilAnswered(ask: () => Promise<unknown>, isWanted: () => boolean): Promise<boolean> {
  for (let tries = 1; isWanted(); tries += 1) {
    try {
      await ask();
      return isWanted();
    } catch (error) {
      if (isRefusal(error)) return false;
      await new Promise((resolve) => setTimeout(resolve, backoff(tries)));
    }
  }
  return false;
}
