import type { QueryClient } from "@tanstack/react-query";
import type { ReceiptView } from "~/shared/views/receipt";
import type { Api } from "../query/clients";
import { foldReceipts } from "./fold-receipts";

/** How far others have read, as the page knows it. */
export type ReceiptCache = {
  changeReceipts(conversationId: string, receipts: ReceiptView[]): void;
  /** Asks again how far others have read, and whether one sees it. */
  refreshReceipts(): void;
};

export function createReceiptCache(queryClient: QueryClient, api: Api): ReceiptCache {
  const { receipts: all, readers } = api.reading;
  return {
    changeReceipts(conversationId, receipts) {
      const key = all.queryKey({ conversationId });
      queryClient.setQueryData(key, (known) => known && foldReceipts(known, receipts));
    },
    refreshReceipts() {
      for (const queryKey of [all.pathKey(), readers.pathKey()]) void queryClient.invalidateQueries({ queryKey });
    },
  };
}
