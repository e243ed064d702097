import type { DehydratedState, QueryClient } from "@tanstack/react-query";
import { conversationOfPages, type MessagePages, windowOf } from "../cache/message-pages";
import type { LiveStore } from "../live/live-store";

export type Answer = DehydratedState["queries"][number];

/** Up to here reading what is missing is cheaper, and keeps what the reader had scrolled back to. */
const bridgedAtMost = 200;

/** A loader's answer meets one that is kept live: neither undoes what the other knows. */
export function reconcileAnswer(queryClient: QueryClient, store: LiveStore, { queryKey, state }: Answer): void {
  const conversationId = conversationOfPages(queryKey);
  if (isOnline(queryKey) && store.connection() === "live") return;
  if (conversationId) {
    const known = queryClient.getQueryData<MessagePages>(queryKey);
    if (known && isBridged(store, conversationId, known, state.data as MessagePages)) return;
  }
  queryClient.setQueryData(queryKey, state.data);
}

function isOnline([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path.join(".") === "presence.online";
}

function isBridged(store: LiveStore, conversationId: string, known: MessagePages, brought: MessagePages): boolean {
  const [mine, theirs] = [windowOf(known), windowOf(brought)];
  if (known.pages.length === 0 || mine.hasNewer !== theirs.hasNewer) return false;
  if (theirs.upTo <= mine.upTo) return true;
  const isFollowed = store.engine !== null && store.held().includes(conversationId);
  if (!isFollowed || theirs.upTo - mine.upTo > bridgedAtMost) return false;
  store.engine?.note(conversationId, theirs.upTo);
  return true;
}
