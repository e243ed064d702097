import type { QueryClient } from "@tanstack/react-query";
import type { QuoteView } from "~/shared/views/message";
import type { Api } from "../query/clients";

/** What is shown of messages away from where they stand: pinned, put aside, quoted. */
export type SeenElsewhere = {
  /** Asks again what is pinned in a conversation, where that is looked at. */
  refreshPins(conversationId: string): void;
  /** Asks again for what the person has put aside. */
  refreshSaved(): void;
  /** Asks again for quotes: of these messages, or of all, as when one may read more or less than before. */
  refreshQuotes(ids?: readonly string[]): void;
  /** Takes quotes of a conversation away at once. */
  emptyQuotes(conversationId: string): void;
};

/** Each quote is an answer by itself, so that one is asked for once, however many messages quote it. */
export function quoteKey(workspace: string, messageId: string): readonly unknown[] {
  return [...everyQuote, workspace, messageId];
}

const everyQuote = ["quotes of messages"] as const;

export function createSeenElsewhere(queryClient: QueryClient, api: Api): SeenElsewhere {
  const quotes = () => queryClient.getQueriesData<QuoteView | null>({ queryKey: everyQuote });
  return {
    refreshPins: (conversationId) =>
      void queryClient.invalidateQueries({ queryKey: api.pins.list.queryKey({ conversationId }) }),
    refreshSaved: () => void queryClient.invalidateQueries({ queryKey: api.saved.list.pathKey() }),
    refreshQuotes(ids) {
      for (const [queryKey, quote] of quotes()) {
        const isConcerned = !ids || (quote && (ids.includes(quote.id) || ids.includes(quote.askedId)));
        if (isConcerned) void queryClient.invalidateQueries({ queryKey, exact: true });
      }
    },
    emptyQuotes(conversationId) {
      for (const [queryKey, quote] of quotes())
        if (quote?.place.id === conversationId) queryClient.setQueryData(queryKey, null);
    },
  };
}
