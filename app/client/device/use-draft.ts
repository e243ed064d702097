import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { DraftView } from "~/shared/views/draft";
import { useApi, useApiCalls } from "../query/use-api";
import { useMeId } from "../query/use-me-id";
import { createDraftStore, type DraftStore } from "./draft-store";
import type { DraftAt, DraftSync } from "./draft-sync";
import { openDraftSync } from "./open-draft-sync";

let opened: DraftStore | undefined;

export type Draft = {
  text: string;
  /** Setting it to "" forgets it. */
  write(text: string): void;
  /** What the server keeps for all devices, as far as this page knows. */
  kept: DraftView | undefined;
};

/**
 * What somebody has begun to write in a conversation, or in a thread of it: on this device at once, and on their others
 * when they pause. On the server it is what the page was made with.
 */
export function useDraft(conversationId: string, rootId?: string): Draft {
  const key = ["parley-draft", useMeId() ?? "", conversationId, ...(rootId ? [rootId] : [])].join(" ");
  const { data: kept } = useQuery(useApi().drafts.read.queryOptions({ conversationId, rootId }));
  const sync = useDraftSync();
  const at = useMemo<DraftAt>(() => ({ conversationId, rootId }), [conversationId, rootId]);
  const text = useSyncExternalStore(
    subscribe,
    () => openDrafts().read(key, kept).text,
    () => kept?.body ?? "",
  );
  useEffect(() => {
    if (kept) openDrafts().hear(key, kept);
    // What an earlier page could not save any more.
    if (openDrafts().read(key).since !== null) sync().touch(key, at);
  }, [key, kept, at, sync]);
  const write = useCallback(
    (to: string) => {
      openDrafts().write(key, to);
      sync().touch(key, at);
    },
    [key, at, sync],
  );
  return { text, write, kept };
}

function useDraftSync(): () => DraftSync {
  const [api, calls, queryClient] = [useApi(), useApiCalls(), useQueryClient()];
  return useCallback(() => openDraftSync({ api, calls, queryClient }, openDrafts()), [api, calls, queryClient]);
}

function subscribe(listener: () => void): () => void {
  return openDrafts().subscribe(listener);
}

// One for the page, and only in a browser: a server must not mix the drafts of different people.
function openDrafts(): DraftStore {
  opened ??= watched(createDraftStore(storage()));
  return opened;
}

function watched(drafts: DraftStore): DraftStore {
  window.addEventListener("storage", ({ key, newValue }) => key && drafts.heard(key, newValue));
  window.addEventListener("pagehide", drafts.flush);
  document.addEventListener("visibilitychange", drafts.flush);
  return drafts;
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
