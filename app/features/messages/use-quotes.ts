import { useQueries } from "@tanstack/react-query";
import { quoteKey } from "~/client/cache/seen-elsewhere";
import { useOwnOrigin } from "~/client/query/own-origin";
import { readQuote } from "~/client/query/read-quotes";
import { useApiCalls } from "~/client/query/use-api";
import { useParam } from "~/client/query/use-param";
import type { MessageView, QuoteView } from "~/shared/views/message";
import { isBareLink, quotedIn } from "./quoted-in";

type Quotes = {
  /** What the message itself quotes: null for what its reader may not see, undefined while that is not known. */
  own: { id: string; quote: QuoteView | null | undefined } | null;
  /** What its words link to, of what its reader may see. */
  linked: QuoteView[];
  /** Its words are only the address of what it quotes, which is shown. */
  isBare: boolean;
};

const freshMs = 60_000;

/** The messages that one quotes or links to, as this reader may see them at the moment. */
export function useQuotes(message: MessageView): Quotes {
  const house = { origin: useOwnOrigin(), workspace: useParam("workspace") };
  const calls = useApiCalls();
  const ids = quotedIn(message, house);
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: quoteKey(house.workspace, id),
      queryFn: () => readQuote(calls, house.workspace, id),
      staleTime: freshMs,
      refetchOnWindowFocus: true,
    })),
  });
  const { quotedId } = message;
  const own = quotedId && ids[0] === quotedId ? { id: quotedId, quote: answers[0]?.data } : null;
  const linked = answers.slice(own ? 1 : 0).flatMap(({ data }) => data ?? []);
  return { own, linked, isBare: Boolean(own?.quote) && isBareLink(message, house) };
}
