import type { LiveEvent } from "~/shared/events/catalogue";

/** What comes from one channel. */
export type ChannelListener = {
  /** Listening has begun, for the first time or again: now read what was said before. */
  onReady(): void;
  /** Nothing is heard until `onReady` comes again. */
  onDown(): void;
  /** It was refused; it is not asked for again. */
  onRefused(): void;
  onEvents(events: LiveEvent[]): void;
  /** Somebody is writing, in a thread where one is named; the gate vouches for who. */
  onTyping(personId: string, rootId: string | null): void;
};

/** A connection that comes back by itself. */
export type Line = {
  listen(channel: string, listener: ChannelListener): () => void;
  sayTyping(channel: string, rootId: string | null): void;
  /** Makes sure that somebody is at the other end, and connects anew otherwise. */
  probe(): void;
  close(): void;
};

export type LineListener = {
  onDown(): void;
  /** The server ended the session. */
  onSessionOver(): void;
  /** Several tries in a row have failed. */
  onTrouble(): void;
};

export type OpenLine = (key: string, listener: LineListener) => Line;
