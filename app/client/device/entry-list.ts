import { byOrder, type OutboxEntry } from "./outbox-store";

export type EntryList = {
  /** In the order of sending; the same array for as long as nothing changes. */
  all(): readonly OutboxEntry[];
  get(clientId: string): OutboxEntry | undefined;
  set(entry: OutboxEntry): void;
  delete(clientId: string): void;
  subscribe(listener: () => void): () => void;
};

/** The outbox as this page shows it. */
export function createEntryList(): EntryList {
  const listeners = new Set<() => void>();
  let entries: readonly OutboxEntry[] = [];

  function change(to: readonly OutboxEntry[]): void {
    entries = to;
    for (const listener of listeners) listener();
  }
  const others = (clientId: string) => entries.filter((entry) => entry.clientId !== clientId);
  return {
    all: () => entries,
    get: (clientId) => entries.find((entry) => entry.clientId === clientId),
    set: (entry) => change([...others(entry.clientId), entry].sort(byOrder)),
    delete: (clientId) => change(others(clientId)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
