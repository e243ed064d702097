import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import type { Api } from "../query/clients";
import { conversationOfPages, type MessagePages, type MessageWindow, pagesOf, windowOf } from "./message-pages";

/** The stretches of messages that are loaded: of conversations themselves, and of threads in them. */
export type MessageWindows = {
  /** What is loaded of the conversation itself, or of one of its threads. */
  readWindow(conversationId: string, rootId?: string | null): MessageWindow | null;
  /** Up to where all that is loaded of a conversation is complete; null while nothing is. */
  readPosition(conversationId: string): number | null;
  /** Changes what is loaded of the conversation itself and of each of its threads. */
  changeWindows(conversationId: string, change: (window: MessageWindow) => MessageWindow): void;
  /** Asks again for what stands still and shows one of these messages: a page of the past, or the message by itself. */
  refreshMessages(ids: readonly string[]): void;
  /** Empties what must not be seen any longer, also while somebody looks at it. */
  emptyWindows(conversationId: string): void;
  /** Forgets what nobody looks at. */
  forgetWindows(conversationId: string): void;
};

export function createMessageWindows(queryClient: QueryClient, api: Api): MessageWindows {
  // Each event looks here several times, so nothing is copied or hashed for those that it does not concern.
  const known = (conversationId: string) =>
    queryClient
      .getQueryCache()
      .getAll()
      .filter(({ queryKey }) => conversationOfPages(queryKey) === conversationId) as PagesQuery[];
  return {
    readWindow(conversationId, rootId) {
      const which = rootId ? { conversationId, rootId } : { conversationId };
      const key: QueryKey = api.messages.page.infiniteQueryKey(which);
      return windowIn(queryClient.getQueryData<MessagePages>(key));
    },
    readPosition(conversationId) {
      const ends = known(conversationId).flatMap(({ state }) => windowIn(state.data)?.upTo ?? []);
      return ends.length > 0 ? Math.min(...ends) : null;
    },
    changeWindows(conversationId, how) {
      for (const query of known(conversationId)) {
        const window = windowIn(query.state.data);
        const changed = window && how(window);
        if (changed && changed !== window) query.setData(pagesOf(changed), { manual: true });
      }
    },
    refreshMessages(ids) {
      void queryClient.invalidateQueries({ predicate: ({ queryKey, state }) => shows(queryKey, state.data, ids) });
    },
    emptyWindows(conversationId) {
      for (const query of known(conversationId)) {
        // An answer that is on its way was asked for when it might still be seen.
        void query.cancel({ silent: true });
        if (query.state.data) query.setData({ pages: [], pageParams: [] }, { manual: true });
      }
    },
    forgetWindows(conversationId) {
      for (const { queryKey } of known(conversationId))
        queryClient.removeQueries({ queryKey, exact: true, type: "inactive" });
    },
  };
}

type PagesQuery = Query<MessagePages, Error, MessagePages>;

function windowIn(data: MessagePages | undefined): MessageWindow | null {
  return data && data.pages.length > 0 ? windowOf(data) : null;
}

type Still = { messages?: { id: string }[]; message?: { id: string } };

function shows(queryKey: QueryKey, data: unknown, ids: readonly string[]): boolean {
  const [path] = queryKey;
  if (!Array.isArray(path) || path[0] !== "messages" || conversationOfPages(queryKey) !== null) return false;
  const { messages = [], message } = (data ?? {}) as Still;
  return [...messages, ...(message ? [message] : [])].some(({ id }) => ids.includes(id));
}
