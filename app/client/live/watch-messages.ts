import type { QueryCacheNotifyEvent, QueryClient } from "@tanstack/react-query";
import { conversationOfPages } from "../cache/message-pages";

/**
 * Tells whose cached messages have changed, once for all changes of a turn, and in a turn of its own: a fold that
 * writes must not be looked at while it does. Returns the function that ends it.
 */
export function watchMessages(queryClient: QueryClient, onChange: (conversationId: string) => void): () => void {
  const changed = new Set<string>();
  function tell(): void {
    const ids = [...changed];
    changed.clear();
    for (const id of ids) onChange(id);
  }
  return queryClient.getQueryCache().subscribe(({ type, query }: QueryCacheNotifyEvent) => {
    const id = conversationOfPages(query.queryKey);
    if (!id || (type !== "added" && type !== "updated")) return;
    if (changed.size === 0) queueMicrotask(tell);
    changed.add(id);
  });
}
