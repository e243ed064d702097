import type { LiveDoor } from "../../app/shared/rules/live-door";

export type Leases = {
  open(lineId: string, personId: string): void;
  close(lineId: string): void;
  renewAll(): void;
  /** Resolves when everything said so far has been heard. */
  flush(): Promise<void>;
};

const gatherMs = 50;

/** Tells presence who is connected. A failure is only told: an unrenewed lease ends by itself. */
export function createLeases(door: LiveDoor, log: { warn(message: string): void }): Leases {
  const opening = new Map<string, Promise<void>>();
  const personOf = new Map<string, string>();
  const unheard = new Set<string>();
  let gone: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isFailing = false;

  async function tell(what: () => Promise<void>): Promise<boolean> {
    try {
      await what();
      isFailing = false;
      return true;
    } catch (error) {
      if (!isFailing) log.warn(`Presence could not be told who is connected: ${String(error)}`);
      isFailing = true;
      return false;
    }
  }

  async function connect(lineId: string, personId: string): Promise<void> {
    const isHeard = await tell(() => door.connected(lineId, personId));
    opening.delete(lineId);
    if (!isHeard && personOf.has(lineId)) unheard.add(lineId);
  }

  function open(lineId: string, personId: string) {
    personOf.set(lineId, personId);
    unheard.delete(lineId);
    opening.set(lineId, connect(lineId, personId));
  }

  // A connection may end before its beginning was heard: the end is told second all the same.
  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const ended = gone;
    gone = [];
    await Promise.all(ended.map((lineId) => opening.get(lineId)));
    if (ended.length > 0) await tell(() => door.disconnected(ended));
  }

  return {
    open,
    close(lineId) {
      personOf.delete(lineId);
      unheard.delete(lineId);
      gone.push(lineId);
      timer ??= setTimeout(() => void flush(), gatherMs);
    },
    renewAll() {
      for (const lineId of [...unheard]) open(lineId, personOf.get(lineId) ?? "");
      const heard = [...personOf.keys()].filter((lineId) => !opening.has(lineId));
      if (heard.length > 0) void tell(() => door.renew(heard));
    },
    flush,
  };
}
