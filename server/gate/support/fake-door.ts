import { conversationChannel, personChannel } from "../../../app/shared/rules/channels";
import type { LiveDoor, LiveHolder, Revocation } from "../../../app/shared/rules/live-door";

export type FakeDoor = LiveDoor & {
  /** By cookie header. */
  sessions: Map<string, LiveHolder>;
  /** Who may listen to what, as "person channel". */
  rights: Set<string>;
  /** Presence: connection id to person. */
  connections: Map<string, string>;
  renewed: string[][];
  revoke(revocation: Revocation): void;
  signIn(personId: string, sessionId: string, conversationIds: string[]): string;
  /** Set to make the door fail, or the bus. */
  isBroken: boolean;
  isBusBroken: boolean;
  /** How long an answer takes. */
  delayMs: number;
};

/** The product's side of the gate, in memory. */
export function createFakeDoor(): FakeDoor {
  const listeners = new Set<(revocation: Revocation) => void>();
  const door: FakeDoor = {
    sessions: new Map(),
    rights: new Set(),
    connections: new Map(),
    renewed: [],
    isBroken: false,
    isBusBroken: false,
    delayMs: 0,
    async identify(cookieHeader) {
      await answer(door);
      return door.sessions.get(cookieHeader ?? "") ?? null;
    },
    async mayListen(personId, channel) {
      await answer(door);
      return door.rights.has(`${personId} ${channel}`);
    },
    async connected(connectionId, personId) {
      door.connections.set(connectionId, personId);
    },
    async disconnected(connectionIds) {
      for (const id of connectionIds) door.connections.delete(id);
    },
    async renew(connections) {
      door.renewed.push(connections.map(({ connectionId }) => connectionId));
    },
    async onRevoked(listener) {
      if (door.isBusBroken) throw new Error("the bus is down");
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    revoke(revocation) {
      for (const listener of listeners) listener(revocation);
    },
    signIn(personId, sessionId, conversationIds) {
      const cookie = `session=${sessionId}`;
      door.sessions.set(cookie, { personId, sessionId });
      door.rights.add(`${personId} ${personChannel(personId)}`);
      for (const id of conversationIds) door.rights.add(`${personId} ${conversationChannel(id)}`);
      return cookie;
    },
  };
  return door;
}

async function answer(door: FakeDoor): Promise<void> {
  if (door.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, door.delayMs));
  if (door.isBroken) throw new Error("the database is away");
}
