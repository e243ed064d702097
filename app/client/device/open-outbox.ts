import { v7 as uuidv7 } from "uuid";
import { foldMessage } from "../cache/fold-message";
import { createLiveCache } from "../cache/live-cache";
import type { LiveStore } from "../live/live-store";
import type { Clients } from "../query/clients";
import { problemOf } from "../query/explain";
import { signInAgain } from "../query/sign-in-again";
import { createOutbox, type Outbox } from "./outbox";
import { createMemoryStore, type OutboxEntry, type OutboxStore } from "./outbox-store";

/** The outbox of this browser for one person. */
export function openOutbox(
  { queryClient, calls, api }: Clients,
  live: LiveStore,
  personId: string,
  store: OutboxStore = openStore(),
): Outbox {
  const cache = createLiveCache({ queryClient, api, meId: personId });
  return createOutbox({
    personId,
    store,
    problemOf,
    alone,
    newId: uuidv7,
    now: Date.now,
    wait: (ms) => waitOrBack(ms, live),
    wasSent: ({ conversationId, clientId }) => calls.messages.wasSent.query({ conversationId, clientId }),
    async send({ clientId, conversationId, body, reply, confirmed }: OutboxEntry) {
      try {
        return await calls.messages.send.mutate({ clientId, conversationId, body, confirmed, ...reply });
      } catch (error) {
        if (problemOf(error).code === "unauthenticated") signInAgain();
        throw error;
      }
    },
    onSent(message) {
      cache.changeWindows(message.conversationId, (window) => foldMessage(window, message));
      live.engine?.acknowledged(message);
    },
  });
}

// The library of the browser's database is not needed to paint the page.
function openStore(): OutboxStore {
  const opened =
    typeof indexedDB === "undefined"
      ? Promise.resolve(createMemoryStore())
      : import("./indexed-store").then(({ openIndexedStore }) => openIndexedStore()).catch(createMemoryStore);
  return {
    all: async (personId) => (await opened).all(personId),
    put: async (entry) => (await opened).put(entry),
    remove: async (clientId) => (await opened).remove(clientId),
  };
}

// Only a secure page has locks; without them two tabs may send the same message, which the server takes once.
async function alone(conversationId: string, work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request(`parley-outbox-${conversationId}`, work);
}

// Not longer than until the network, or the live line, is back: the server can be reached again.
function waitOrBack(ms: number, live: LiveStore): Promise<void> {
  return new Promise((resolve) => {
    let before = live.connection();
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    const unsubscribe = live.subscribe(() => {
      const isBack = before !== "live" && live.connection() === "live";
      before = live.connection();
      if (isBack) done();
    });
    window.addEventListener("online", done);
  });
}
