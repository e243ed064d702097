import { partialMatchKey } from "@tanstack/react-query";
import { foldDelivered } from "../cache/fold-sidebar";
import { createLiveCache, type LiveCache } from "../cache/live-cache";
import type { Clients } from "../query/clients";
import { problemOf } from "../query/explain";
import { signInAgain } from "../query/sign-in-again";
import { createAcknowledgement } from "./acknowledge";
import { startEngine } from "./live-engine";
import type { LiveStore } from "./live-store";
import { openPusherLine } from "./pusher-line";
import { onWake } from "./wake";
import { watchMessages } from "./watch-messages";

/**
 * Without a live line the page asks for itself, seldom: each at a moment of its own, and not while a crowd that lost its
 * lines together is still coming back.
 */
const askMs = 20_000;
const patienceMs = 40_000;

/** Begins to follow the world for the person `meId`; returns the function that ends it. Loaded after the page has come alive. */
export async function startLive(clients: Clients, store: LiveStore, meId: string): Promise<() => void> {
  const { queryClient, calls, api } = clients;
  const cache = createLiveCache({ queryClient, api, meId });
  const { key } = await queryClient.ensureQueryData(api.account.live.queryOptions());
  const engine = startEngine({
    store,
    cache,
    key,
    openLine: openPusherLine,
    readSince: (conversationId, seq) => calls.sync.since.query({ conversationId, seq }),
    readOnline: (workspace) => calls.presence.online.query({ workspace }),
    checkSession: () => void checkSession(clients),
    endSession: signInAgain,
  });
  store.engine = engine;
  const stopWaking = onWake(engine.wake);
  const stopWatching = watchMessages(queryClient, engine.cacheChanged);
  const stopAcknowledging = acknowledge(clients, cache);
  const stopAsking = askWhileDown(store, engine.catchUp);
  return () => {
    store.engine = null;
    stopAsking();
    stopWaking();
    stopWatching();
    stopAcknowledging();
    engine.stop();
  };
}

function askWhileDown(store: LiveStore, ask: () => void): () => void {
  let downSince = Date.now();
  const unsubscribe = store.subscribe(() => {
    if (store.connection() === "live") downSince = Number.POSITIVE_INFINITY;
    else downSince = Math.min(downSince, Date.now());
  });
  const isLong = () => store.connection() === "reconnecting" && Date.now() - downSince > patienceMs;
  const asking = setInterval(() => isLong() && ask(), askMs * (0.75 + Math.random() / 2));
  return () => {
    unsubscribe();
    clearInterval(asking);
  };
}

// Looked at whenever a list of conversations becomes another one.
function acknowledge({ queryClient, calls, api }: Clients, cache: LiveCache): () => void {
  const { look, stop } = createAcknowledgement({
    items: cache.readSidebars,
    position: cache.readPosition,
    async acknowledge(places) {
      await calls.reading.delivered.mutate({ places });
      for (const { conversationId, seq: deliveredSeq } of places)
        cache.changeSidebars((items) => foldDelivered(items, { conversationId, deliveredSeq }));
    },
  });
  const [path] = api.conversations.sidebar.pathKey();
  const stopWatching = queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === "updated" && partialMatchKey(query.queryKey, [path])) look();
  });
  look();
  return () => {
    stopWatching();
    stop();
  };
}

async function checkSession({ calls }: Clients): Promise<void> {
  try {
    await calls.account.live.query();
  } catch (error) {
    if (problemOf(error).code === "unauthenticated") signInAgain();
  }
}
