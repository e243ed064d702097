import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "~/api/trpc/root";
import { mergeConversation } from "../cache/fold-conversation";
import { mergeDraftAnswer } from "../cache/fold-draft";
import { mergeReceipts } from "../cache/fold-receipts";
import { mergeSidebar } from "../cache/fold-sidebar";
import { mergeStanding, mergeWaiting } from "../cache/fold-thread";
import { mergePages } from "../cache/message-pages";
import { backoff } from "../live/backoff";
import { mayPass, problemOf } from "./explain";
import { signInAgain } from "./sign-in-again";

export type Api = TRPCOptionsProxy<AppRouter>;
export type Calls = TRPCClient<AppRouter>;
export type Clients = { queryClient: QueryClient; calls: Calls; api: Api };

/** Where the procedures are. A page asks its own origin; whoever plays many people in one process says more. */
export type Way = { url: string; fetch?: NonNullable<Parameters<typeof httpBatchLink>[0]["fetch"]> };

/** One page's cache and its way to the procedures; the server makes new ones for every render. */
export function createClients(way: Way = { url: "/api/trpc" }): Clients {
  const queryClient = createQueryClient();
  const calls = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ ...way, fetch: inTime(way.fetch ?? ofThePage), maxItems: 10 })],
  });
  const api = createTRPCOptionsProxy<AppRouter>({ client: calls, queryClient });
  trustLiveAnswers(queryClient, api);
  return { queryClient, calls, api };
}

type Fetch = NonNullable<Way["fetch"]>;

/** The server gives up after ten seconds; a network that went away without a word would be waited for much longer. */
const patienceMs = 25_000;

const ofThePage: Fetch = (input, init) => fetch(input as RequestInfo, init as RequestInit);

// Nobody waits for an answer that has begun and does not end either, so the clock runs on until then.
function inTime(ask: Fetch): Fetch {
  return (input, init) => {
    const over = new AbortController();
    setTimeout(() => over.abort(), patienceMs);
    init?.signal?.addEventListener("abort", () => over.abort());
    return ask(input, { ...init, signal: over.signal });
  };
}

function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (problemOf(error).code === "unauthenticated") signInAgain();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 3 && problemOf(error).code === "unavailable",
      },
      // A form that waits for the network in silence looks broken: it fails and says why.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/*
 * What live events keep up to date does not grow old, and an answer that was overtaken on its way does not undo them.
 * It is asked for again only because of an event, so whoever gave up after a while would be wrong from then on.
 */
function trustLiveAnswers(queryClient: QueryClient, api: Api): void {
  const live = {
    ...{ staleTime: Number.POSITIVE_INFINITY, refetchOnReconnect: false },
    retry: (_count: number, error: Error) => mayPass(error),
    retryDelay: (count: number) => backoff(count + 1),
  };
  queryClient.setQueryDefaults(api.account.me.pathKey(), live);
  queryClient.setQueryDefaults(api.account.live.pathKey(), live);
  queryClient.setQueryDefaults(api.messages.page.pathKey(), { ...live, structuralSharing: mergePages });
  queryClient.setQueryDefaults(api.presence.online.pathKey(), live);
  queryClient.setQueryDefaults(api.conversations.members.list.pathKey(), live);
  queryClient.setQueryDefaults(api.conversations.read.pathKey(), { ...live, structuralSharing: mergeConversation });
  queryClient.setQueryDefaults(api.people.statuses.pathKey(), live);
  queryClient.setQueryDefaults(api.sidebar.arrangement.pathKey(), live);
  queryClient.setQueryDefaults(api.drafts.read.pathKey(), { ...live, structuralSharing: mergeDraftAnswer });
  queryClient.setQueryDefaults(api.reading.receipts.pathKey(), { ...live, structuralSharing: mergeReceipts });
  queryClient.setQueryDefaults(api.drafts.marks.pathKey(), live);
  queryClient.setQueryDefaults(api.threads.standing.pathKey(), { ...live, structuralSharing: mergeStanding });
  queryClient.setQueryDefaults(api.threads.waiting.pathKey(), { ...live, structuralSharing: mergeWaiting });
  queryClient.setQueryDefaults(api.conversations.sidebar.pathKey(), { ...live, structuralSharing: mergeSidebar });
}
