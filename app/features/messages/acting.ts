import { createContext, useContext, useSyncExternalStore } from "react";
import type { MessageView } from "~/shared/views/message";
import type { ActingPlace, MessageActName } from "./message-acts";

/** What is being done in place at the moment: a message is edited, or its deletion is asked about. */
export type Doing = { act: MessageActName; message: MessageView };

export type ActingStore = {
  read(): Doing | null;
  begin(doing: Doing): void;
  end(): void;
  subscribe(listener: () => void): () => void;
};

/** Where a list of messages stands, and what is being done in it. One for each list and its composer. */
export type Acting = {
  workspace: string;
  place: ActingPlace;
  /** The message whose replies the list holds; null for the conversation itself. */
  rootId: string | null;
  meId: string;
  store: ActingStore;
};

export const ActingContext = createContext<Acting | null>(null);

/** Null where nothing can be done about messages. */
export function useActing(): Acting | null {
  return useContext(ActingContext);
}

/** Whether this is being done to this message; only its own row is made anew when that changes. */
export function useIsDoing(act: MessageActName, messageId: string): boolean {
  const store = useContext(ActingContext)?.store;
  const isDoing = () => {
    const doing = store?.read();
    return doing?.act === act && doing.message.id === messageId;
  };
  return useSyncExternalStore(store?.subscribe ?? subscribeToNothing, isDoing, () => false);
}

/** What is being done in this list, if anything. */
export function useDoing(store: ActingStore): Doing | null {
  return useSyncExternalStore(store.subscribe, store.read, () => null);
}

function subscribeToNothing() {
  return () => undefined;
}

export function createActingStore(): ActingStore {
  const listeners = new Set<() => void>();
  let now: Doing | null = null;
  function become(next: Doing | null) {
    now = next;
    for (const listener of listeners) listener();
  }
  return {
    read: () => now,
    begin: (doing) => become(doing),
    end: () => become(null),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
