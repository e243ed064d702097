export type PendingMessage = {
  clientId: string;
  conversationId: string;
  body: string;
  createdAt: string;
  state: "sending" | "failed";
  /** The server's sentence when it failed. */
  reason: string | null;
};

export type Outbox = {
  /** Not in `messages` yet, in the order in which they were sent. */
  pending: PendingMessage[];
  send(body: string): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
};

/** This person's messages to a conversation that are not acknowledged yet; they survive a reload. */
export function useOutbox(_conversationId: string): Outbox {
  return { pending: [], send() {}, retry() {}, discard() {} };
}
