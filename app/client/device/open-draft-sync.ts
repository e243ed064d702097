import { createDraftCache } from "../cache/draft-cache";
import type { Clients } from "../query/clients";
import { mayPass } from "../query/explain";
import type { DraftStore } from "./draft-store";
import { createDraftSync, type DraftSync } from "./draft-sync";

let opened: DraftSync | undefined;

/** The one of this page: it saves also when the page is left. */
export function openDraftSync({ api, calls, queryClient }: Clients, store: DraftStore): DraftSync {
  opened ??= watched(
    createDraftSync({
      store,
      save: (draft) => calls.drafts.save.mutate(draft),
      // The server takes the same words twice as once, so the next page may say them again.
      saveAndGo: (draft) =>
        void navigator.sendBeacon?.(
          "/api/trpc/drafts.save",
          new Blob([JSON.stringify(draft)], { type: "application/json" }),
        ),
      onKept: (draft) => createDraftCache(queryClient, api).changeDraft(draft),
      mayPass,
      now: Date.now,
    }),
  );
  return opened;
}

function watched(sync: DraftSync): DraftSync {
  const onHide = () => document.visibilityState === "hidden" && sync.leave();
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("pagehide", sync.leave);
  window.addEventListener("online", sync.flush);
  return sync;
}
