/** A message that was written and is not acknowledged; `reason` is the server's sentence when it was refused. */
export type OutboxEntry = {
  clientId: string;
  personId: string;
  conversationId: string;
  body: string;
  /** For a reply: the thread, and whether it stands in the conversation as well. Entries of earlier versions lack it. */
  reply?: Reply | null;
  /** That it calls many people at once is meant; and whether that is what it was refused for. */
  confirmed?: boolean;
  mustConfirm?: boolean;
  createdAt: string;
  /** Grows with every message of this device: the order of sending. */
  order: number;
  state: "sending" | "failed";
  reason: string | null;
};

export type Reply = { rootId: string; alsoInFlow: boolean };

/** Where the outbox is kept. */
export type OutboxStore = {
  all(personId: string): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(clientId: string): Promise<void>;
};

/** For as long as the page lives: for browsers that keep nothing. */
export function createMemoryStore(): OutboxStore {
  const entries = new Map<string, OutboxEntry>();
  return {
    all: async (personId) => [...entries.values()].filter((entry) => entry.personId === personId).sort(byOrder),
    async put(entry) {
      entries.set(entry.clientId, entry);
    },
    async remove(clientId) {
      entries.delete(clientId);
    },
  };
}

export function byOrder(a: OutboxEntry, b: OutboxEntry): number {
  return a.order - b.order;
}
