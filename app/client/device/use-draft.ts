import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { DraftView } from "~/shared/views/draft";
import { useApi, useApiCalls } from "../query/use-api";
import { useMeId } from "../query/use-me-id";
import { createDraftStore, type DraftStore } from "./draft-store";
import type { DraftAt } from "./draft-sync";

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
  const at = useMemo<DraftAt>(() => ({ conversationId, rootId }), [conversationId, rootId]);
  const bringUp = useBringUp(key, at);
  const text = useSyncExternalStore(
    subscribe,
    () => openDrafts().read(key, kept).text,
    () => kept?.body ?? "",
  );
  useEffect(() => {
    if (kept) openDrafts().hear(key, kept);
    // Also what an earlier page could not save any more.
    bringUp();
  }, [key, kept, bringUp]);
  const write = useCallback(
    (to: string) => {
      openDrafts().write(key, to);
      bringUp();
    },
    [key, bringUp],
  );
  return { text, write, kept };
}

/** Brings to the server what it does not know of. What does that comes after the page has come alive. */
function useBringUp(key: string, at: DraftAt): () => void {
  const [api, calls, queryClient] = [useApi(), useApiCalls(), useQueryClient()];
  return useCallback(() => {
    const load = async () => {
      const { openDraftSync } = await import("./open-draft-sync");
      const { touch } = openDraftSync({ api, calls, queryClient }, openDrafts());
      if (openDrafts().read(key).since !== null) touch(key, at);
    };
    // Without a connection it is tried again with the next word, and the draft stays here.
    load().catch(() => undefined);
  }, [key, at, api, calls, queryClient]);
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
