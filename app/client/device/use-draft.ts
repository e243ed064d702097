import { useCallback, useSyncExternalStore } from "react";
import { useMeId } from "../query/use-me-id";
import { createDraftStore, type DraftStore } from "./draft-store";

let opened: DraftStore | undefined;

/** What somebody has begun to write in a conversation, or in a thread of it; empty on the server. Setting it to "" forgets it. */
export function useDraft(conversationId: string, rootId?: string): [string, (text: string) => void] {
  const key = ["parley-draft", useMeId() ?? "", conversationId, ...(rootId ? [rootId] : [])].join(" ");
  const draft = useSyncExternalStore(
    subscribe,
    () => openDrafts().read(key),
    () => "",
  );
  const setDraft = useCallback((text: string) => openDrafts().write(key, text), [key]);
  return [draft, setDraft];
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
