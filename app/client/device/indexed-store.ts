import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { byOrder, createMemoryStore, type OutboxEntry, type OutboxStore } from "./outbox-store";

type Schema = DBSchema & { outbox: { key: string; value: OutboxEntry } };

/** The browser's own database, which outlives the page; memory where there is none. */
export async function openIndexedStore(): Promise<OutboxStore> {
  try {
    const database = await openDB<Schema>("parley", 1, {
      upgrade: (upgraded) => void upgraded.createObjectStore("outbox", { keyPath: "clientId" }),
    });
    return storeIn(database);
  } catch {
    return createMemoryStore();
  }
}

function storeIn(database: IDBPDatabase<Schema>): OutboxStore {
  return {
    async all(personId) {
      const entries = await database.getAll("outbox");
      return entries.filter((entry) => entry.personId === personId).sort(byOrder);
    },
    async put(entry) {
      // Strict: a message that was shown as on its way is on the disk, not only in a cache that a crash empties.
      const transaction = database.transaction("outbox", "readwrite", { durability: "strict" });
      await Promise.all([transaction.store.put(entry), transaction.done]);
    },
    remove: (clientId) => database.delete("outbox", clientId),
  };
}
