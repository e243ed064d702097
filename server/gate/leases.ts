import type { LiveDoor } from "../../app/shared/rules/live-door";

export type Leases = {
  open(lineId: string, personId: string): void;
  close(lineId: string): void;
  renewAll(): void;
  /** Resolves when everything said so far has been heard. */
  flush(): Promise<void>;
};

const gatherMs = 50;

type Book = {
  tell(what: () => Promise<void>): Promise<boolean>;
  door: LiveDoor;
  personOf: Map<string, string>;
  /** Lines whose beginning is being told, or could not be told. */
  opening: Map<string, Promise<void>>;
  unheard: Set<string>;
  gone: string[];
};

/** Tells presence who is connected. A failure is only told: an unrenewed lease ends by itself. */
export function createLeases(door: LiveDoor, log: { warn(message: string): void }): Leases {
  const book: Book = {
    tell: createTeller(log),
    door,
    personOf: new Map(),
    opening: new Map(),
    unheard: new Set(),
    gone: [],
  };
  let timer: NodeJS.Timeout | null = null;

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    return tellGone(book);
  }

  return {
    open: (lineId, personId) => openLease(book, lineId, personId),
    close(lineId) {
      book.personOf.delete(lineId);
      book.unheard.delete(lineId);
      book.gone.push(lineId);
      timer ??= setTimeout(() => void flush(), gatherMs);
    },
    renewAll() {
      for (const lineId of [...book.unheard]) openLease(book, lineId, book.personOf.get(lineId) ?? "");
      const heard = [...book.personOf]
        .filter(([connectionId]) => !book.opening.has(connectionId))
        .map(([connectionId, personId]) => ({ connectionId, personId }));
      if (heard.length > 0) void book.tell(() => door.renew(heard));
    },
    flush,
  };
}

function openLease(book: Book, lineId: string, personId: string): void {
  book.personOf.set(lineId, personId);
  book.unheard.delete(lineId);
  book.opening.set(lineId, connect(book, lineId, personId));
}

async function connect(book: Book, lineId: string, personId: string): Promise<void> {
  const isHeard = await book.tell(() => book.door.connected(lineId, personId));
  book.opening.delete(lineId);
  if (!isHeard && book.personOf.has(lineId)) book.unheard.add(lineId);
}

// A connection may end before its beginning was heard: the end is told second all the same.
async function tellGone(book: Book): Promise<void> {
  const ended = book.gone.splice(0);
  await Promise.all(ended.map((lineId) => book.opening.get(lineId)));
  if (ended.length > 0) await book.tell(() => book.door.disconnected(ended));
}

function createTeller(log: { warn(message: string): void }): Book["tell"] {
  let isFailing = false;
  return async function tell(what) {
    try {
      await what();
      isFailing = false;
      return true;
    } catch (error) {
      if (!isFailing) log.warn(`Presence could not be told who is connected: ${String(error)}`);
      isFailing = true;
      return false;
    }
  };
}
