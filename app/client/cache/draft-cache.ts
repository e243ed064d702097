import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { DraftView } from "~/shared/views/draft";
import type { Api } from "../query/clients";
import { foldMark, laterDraft } from "./fold-draft";

/** What the person has begun to write, as the page knows it. */
export type DraftCache = {
  /** This is kept now; of two tellings the later counts. Which workspace it stands in is not always known. */
  changeDraft(draft: DraftView, workspace?: string): void;
  /** Asks again for everything of drafts. */
  refreshDrafts(): void;
};

export function createDraftCache(queryClient: QueryClient, api: Api): DraftCache {
  const { read, marks, list } = api.drafts;
  const askAgain = (queryKey: QueryKey) => void queryClient.invalidateQueries({ queryKey });
  return {
    changeDraft(draft, workspace) {
      const { conversationId, rootId } = draft;
      const key = read.queryKey({ conversationId, rootId: rootId ?? undefined });
      queryClient.setQueryData(key, (known) => known && laterDraft(known, draft));
      if (workspace)
        queryClient.setQueryData(marks.queryKey({ workspace }), (known) => known && foldMark(known, draft));
      askAgain(list.pathKey());
    },
    refreshDrafts() {
      for (const queryKey of [read.pathKey(), marks.pathKey(), list.pathKey()]) askAgain(queryKey);
    },
  };
}
