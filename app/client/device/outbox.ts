import { createEntryList, type EntryList } from "./entry-list";
import { createOutboxSender, type OutboxParts } from "./outbox-sender";
import type { OutboxEntry, Reply } from "./outbox-store";

export type Outbox = {
  entries: EntryList["all"];
  subscribe: EntryList["subscribe"];
  send(conversationId: string, body: string, more?: Sending): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  stop(): void;
};

type Sending = { reply?: Reply | null; confirmed?: boolean };

/**
 * Sends messages in order, one at a time per conversation. Each is written down before it is sent and crossed out
 * once it is acknowledged, and keeps its id on every try: whatever breaks in between, it arrives once. It begins
 * with what an earlier page left behind.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const { personId, store, now } = parts;
  const list = createEntryList();
  const sender = createOutboxSender(parts, list);
  const loaded = resume();

  async function resume(): Promise<void> {
    const left = await store.all(personId).catch(() => []);
    for (const entry of left) list.set(entry);
    sender.begin(left, "left behind");
  }
  async function keep(entry: OutboxEntry): Promise<void> {
    list.set(entry);
    await loaded;
    // Without a place to write it down it is sent all the same.
    await store.put(entry).catch(() => {});
    sender.begin([entry], "own");
  }
  return {
    entries: list.all,
    subscribe: list.subscribe,
    send(conversationId, body, { reply = null, confirmed = false } = {}) {
      const order = Math.max(now(), (list.all().at(-1)?.order ?? 0) + 1);
      const createdAt = new Date(now()).toISOString();
      const kind = { state: "sending", reason: null } as const;
      void keep({
        clientId: parts.newId(),
        personId,
        conversationId,
        body,
        reply,
        confirmed,
        createdAt,
        order,
        ...kind,
      });
    },
    retry(clientId) {
      const entry = list.get(clientId);
      // Whoever tries again after the question has answered it.
      const confirmed = entry?.confirmed || entry?.mustConfirm || false;
      if (entry?.state === "failed") void keep({ ...entry, confirmed, state: "sending", reason: null });
    },
    discard(clientId) {
      list.delete(clientId);
      void store.remove(clientId).catch(() => {});
    },
    stop: sender.stop,
  };
}
