import { createDraftCache } from "../cache/draft-cache";
import type { Clients } from "../query/clients";
import { problemOf } from "../query/explain";
import type { DraftStore } from "./draft-store";
import { createDraftSync, type DraftSync } from "./draft-sync";

let opened: DraftSync | undefined;

/** The one of this page: it saves also when the page is left. */
export function openDraftSync({ api, calls, queryClient }: Clients, store: DraftStore): DraftSync {
  opened ??= watched(
    createDraftSync({
      store,
      save: (draft) => calls.drafts.save.mutate(draft),
      onKept: (draft) => createDraftCache(queryClient, api).changeDraft(draft),
      mayPass: (error) => ["unavailable", "too_many", "internal"].includes(problemOf(error).code),
      now: Date.now,
    }),
  );
  return opened;
}

function watched(sync: DraftSync): DraftSync {
  const onHide = () => document.visibilityState === "hidden" && sync.flush();
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("pagehide", sync.flush);
  window.addEventListener("online", sync.flush);
  return sync;
}
