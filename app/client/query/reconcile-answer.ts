import type { DehydratedState, QueryClient } from "@tanstack/react-query";
import { conversationOfPages, type MessagePages, pagesOf, windowOf } from "../cache/message-pages";
import type { LiveStore } from "../live/live-store";

export type Answer = DehydratedState["queries"][number];

/** Up to here it is cheaper to read what is missing, and it keeps what the reader had scrolled back to. */
const bridgedAtMost = 200;

/** A loader's answer meets one that is kept live: neither undoes what the other knows. */
export function reconcileAnswer(queryClient: QueryClient, store: LiveStore, { queryKey, state }: Answer): void {
  if (isOnline(queryKey) && store.connection() === "live") return;
  const conversationId = conversationOfPages(queryKey);
  const known = conversationId ? queryClient.getQueryData<MessagePages>(queryKey) : undefined;
  if (!conversationId || !known || known.pages.length === 0) {
    queryClient.setQueryData(queryKey, state.data);
    if (conversationId) welcomeBack(store, conversationId);
    return;
  }
  const brought = state.data as MessagePages;
  if (!keepsKnown(windowOf(known), windowOf(brought))) {
    // What lies between was not heard, so the position stays: members may have come and gone.
    const upTo = Math.min(windowOf(known).upTo, windowOf(brought).upTo);
    queryClient.setQueryData(queryKey, pagesOf({ ...windowOf(brought), upTo }));
  }
  store.engine?.note(conversationId, windowOf(brought).upTo);
}

function keepsKnown(mine: ReturnType<typeof windowOf>, theirs: ReturnType<typeof windowOf>): boolean {
  return mine.hasNewer === theirs.hasNewer && theirs.upTo - mine.upTo <= bridgedAtMost;
}

// A loader read what could not be seen a while ago.
function welcomeBack(store: LiveStore, conversationId: string): void {
  if (!store.isLost(conversationId)) return;
  store.setLost(conversationId, false);
  store.engine?.wantsChanged();
}

function isOnline([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path.join(".") === "presence.online";
}
