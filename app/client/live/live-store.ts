import type { MessageView } from "~/shared/views/message";
import { createTyping, type Typing } from "./typing";

export type ConnectionState = "connecting" | "live" | "reconnecting";

/** What the engine, which is loaded after the page has come alive, does for the page. */
export type LiveEngine = {
  /** Other conversations are looked at, or another workspace. */
  wantsChanged(): void;
  sayTyping(conversationId: string, rootId?: string): void;
  /** The page has learnt of a message, or of a number, by another way than the live line. */
  acknowledged(message: MessageView): void;
  note(conversationId: string, seq: number): void;
};

export type LiveWorkspace = { id: string; slug: string };

/** What a page knows of the live line, from before there is one. */
export type LiveStore = {
  connection(): ConnectionState;
  setConnection(state: ConnectionState): void;
  /** Follows a conversation until the returned function is called, and a little longer. */
  hold(conversationId: string): () => void;
  held(): string[];
  workspace(): LiveWorkspace | null;
  setWorkspace(workspace: LiveWorkspace | null): void;
  isLost(conversationId: string): boolean;
  setLost(conversationId: string, isLost: boolean): void;
  /** Something of it is known to be missing and was not loaded in a moment. */
  isBehind(conversationId: string): boolean;
  setBehind(conversationId: string, isBehind: boolean): void;
  typing: Typing;
  subscribe(listener: () => void): () => void;
  engine: LiveEngine | null;
};

/** Somebody who comes straight back finds the conversation still followed. */
const keptMs = 30_000;

export function createLiveStore(): LiveStore {
  const listeners = new Set<() => void>();
  const holds = createHolds();
  const lost = new Set<string>();
  let connection: ConnectionState = "connecting";
  let workspace: LiveWorkspace | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  function count(conversationId: string, by: 1 | -1): void {
    holds.count(conversationId, by);
    if (!holds.ids().includes(conversationId)) lost.delete(conversationId);
    store.engine?.wantsChanged();
  }
  const store: LiveStore = {
    connection: () => connection,
    setConnection(state) {
      if (state === connection) return;
      connection = state;
      tell();
    },
    hold(conversationId) {
      count(conversationId, 1);
      return () => void setTimeout(() => count(conversationId, -1), keptMs);
    },
    held: holds.ids,
    workspace: () => workspace,
    setWorkspace(to) {
      if (to?.id === workspace?.id) return;
      workspace = to;
      store.engine?.wantsChanged();
    },
    isLost: (conversationId) => lost.has(conversationId),
    setLost(conversationId, isLost) {
      if (lost.has(conversationId) === isLost) return;
      if (isLost) lost.add(conversationId);
      else lost.delete(conversationId);
      tell();
    },
    ...createBehind(tell),
    typing: createTyping(tell),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    engine: null,
  };
  return store;
}

/** What overtakes its predecessor is put in order faster than anybody reads a word about it. */
const patienceMs = 400;

function createBehind(tell: () => void): Pick<LiveStore, "isBehind" | "setBehind"> {
  const behind = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  function fall(conversationId: string): void {
    timers.delete(conversationId);
    behind.add(conversationId);
    tell();
  }
  return {
    isBehind: (conversationId) => behind.has(conversationId),
    setBehind(conversationId, isBehind) {
      if (isBehind) {
        if (behind.has(conversationId) || timers.has(conversationId)) return;
        timers.set(
          conversationId,
          setTimeout(() => fall(conversationId), patienceMs),
        );
        return;
      }
      clearTimeout(timers.get(conversationId));
      timers.delete(conversationId);
      if (behind.delete(conversationId)) tell();
    },
  };
}

function createHolds() {
  const holds = new Map<string, number>();
  return {
    ids: () => [...holds.keys()],
    count(id: string, by: 1 | -1): void {
      const count = (holds.get(id) ?? 0) + by;
      if (count > 0) holds.set(id, count);
      else holds.delete(id);
    },
  };
}
