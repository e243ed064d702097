/** Whom a lost membership, session or account concerns; at least one field is set, and the session id is the hashed one. */
export type Revocation = { personId?: string; sessionId?: string; conversationId?: string };

/** Who holds a live connection; the session id is the hashed one. */
export type LiveHolder = { personId: string; sessionId: string };

/** An open socket and the person whose it is. */
export type LiveConnection = { connectionId: string; personId: string };

/** All that the WebSocket gate may ask the product. */
export type LiveDoor = {
  /** Who holds this cookie header; null when nobody. Throws when it cannot be known. */
  identify(cookieHeader: string | undefined): Promise<LiveHolder | null>;
  /** May this person listen to that channel now? The same door as reading. */
  mayListen(personId: string, channel: string): Promise<boolean>;
  connected(connectionId: string, personId: string): Promise<void>;
  disconnected(connectionIds: string[]): Promise<void>;
  /** The heartbeat of every open connection; it also brings back leases that a crash of the database took. */
  renew(connections: LiveConnection[]): Promise<void>;
  /**
   * Calls back on every revocation, made on any node; returns the function that stops it.
   * `onMissed` says that the bus was down for a while, so everybody has to be checked again.
   */
  onRevoked(listener: (revocation: Revocation) => void, onMissed?: () => void): Promise<() => Promise<void>>;
};
