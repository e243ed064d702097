import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { ThreadStandingView } from "~/shared/views/thread";
import type { Api } from "../query/clients";

/** Where the person stands in the threads that they follow. */
export type ThreadStandings = {
  /** Changes what is known of one thread, where it is open. */
  changeStanding(
    at: Pick<ThreadStandingView, "conversationId" | "rootId">,
    change: (standing: ThreadStandingView) => ThreadStandingView,
  ): void;
  /** Changes the list of those in which something waits; of every workspace where none is named. */
  changeWaiting(workspace: string | null, change: (list: ThreadStandingView[]) => ThreadStandingView[]): void;
  /** Asks again for the page that lists threads, where it is open. */
  refreshThreadList(): void;
  /** Asks again for everything of threads. */
  refreshThreads(): void;
};

export function createThreadStandings(queryClient: QueryClient, api: Api): ThreadStandings {
  const { standing, waiting, list } = api.threads;
  const askAgain = (queryKey: QueryKey) => void queryClient.invalidateQueries({ queryKey });
  return {
    changeStanding({ conversationId, rootId }, change) {
      const key = standing.queryKey({ conversationId, rootId });
      queryClient.setQueryData(key, (known) => known && change(known));
    },
    changeWaiting(workspace, change) {
      const queryKey: QueryKey = workspace === null ? waiting.pathKey() : waiting.queryKey({ workspace });
      queryClient.setQueriesData<ThreadStandingView[]>({ queryKey }, (known) => known && change(known));
    },
    refreshThreadList: () => askAgain(list.pathKey()),
    refreshThreads() {
      for (const queryKey of [standing.pathKey(), waiting.pathKey(), list.pathKey()]) askAgain(queryKey);
    },
  };
}
