import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Clients } from "../query/clients";

/**
 * Puts fresh counts in the place of those that this device holds, whatever it believes to know better: the one way around
 * the merging that keeps a count which events have brought further.
 */
export async function repairUnread({ api, calls, queryClient }: Clients, workspace: string): Promise<void> {
  const [items, waiting] = await Promise.all([
    calls.conversations.sidebar.query({ workspace }),
    calls.threads.waiting.query({ workspace }),
  ]);
  replace(queryClient, api.conversations.sidebar.queryKey({ workspace }), items);
  replace(queryClient, api.threads.waiting.queryKey({ workspace }), waiting);
  await queryClient.invalidateQueries({ queryKey: api.reading.check.pathKey() });
}

function replace(queryClient: QueryClient, queryKey: QueryKey, data: unknown): void {
  queryClient.getQueryCache().find({ queryKey })?.setState({ data, dataUpdatedAt: Date.now() });
}
