import type { QueryClient } from "@tanstack/react-query";
import type { Api } from "../query/clients";
import { createDraftCache, type DraftCache } from "./draft-cache";
import { createReceiptCache, type ReceiptCache } from "./receipt-cache";
import { createThreadStandings, type ThreadStandings } from "./thread-standings";

/** What is the person's own beside the list of their conversations: threads, drafts, and what they are shown of others. */
export type OwnCache = ThreadStandings & DraftCache & ReceiptCache;

export function createOwnCache(queryClient: QueryClient, api: Api): OwnCache & { refreshOwn(): void } {
  const standings = createThreadStandings(queryClient, api);
  const drafts = createDraftCache(queryClient, api);
  const receipts = createReceiptCache(queryClient, api);
  return {
    ...standings,
    ...drafts,
    ...receipts,
    refreshOwn() {
      standings.refreshThreads();
      drafts.refreshDrafts();
      receipts.refreshReceipts();
    },
  };
}
