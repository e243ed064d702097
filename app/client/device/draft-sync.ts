import type { DraftView } from "~/shared/views/draft";
import type { DraftStore } from "./draft-store";

export type DraftAt = { conversationId: string; rootId: string | undefined };
export type Saved = DraftAt & { body: string; revision: number; age: number };

export type DraftSyncParts = {
  store: DraftStore;
  save(draft: Saved): Promise<DraftView>;
  /** The same for a page that will not hear the answer. */
  saveAndGo(draft: Saved): void;
  /** Everything that shows drafts learns what is kept now. */
  onKept(draft: DraftView): void;
  /** Whether trying again may help. */
  mayPass(error: unknown): boolean;
  now(): number;
};

export type DraftSync = {
  /** Something was written there: it is saved when the writer pauses. */
  touch(key: string, at: DraftAt): void;
  /** Tries at once what could not be saved. */
  flush(): void;
  /** The page may be gone in a moment. */
  leave(): void;
};

const pauseMs = 1_500;
const againMs = 15_000;

/** Brings what is begun on this device to the server, one save at a time for each place. */
export function createDraftSync({ store, save, saveAndGo, onKept, mayPass, now }: DraftSyncParts): DraftSync {
  const waiting = new Map<string, { at: DraftAt; timer: ReturnType<typeof setTimeout> }>();
  const touched = new Map<string, DraftAt>();
  const busy = new Set<string>();

  function touch(key: string, at: DraftAt, ms = pauseMs): void {
    clearTimeout(waiting.get(key)?.timer);
    touched.set(key, at);
    waiting.set(key, { at, timer: setTimeout(() => void push(key, at), ms) });
  }
  function unsaved(key: string, at: DraftAt): Saved | null {
    const { text, revision, since } = store.read(key);
    return since === null ? null : { ...at, body: text, revision, age: Math.max(0, now() - since) };
  }
  async function push(key: string, at: DraftAt): Promise<void> {
    if (busy.has(key)) return touch(key, at);
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
    const draft = unsaved(key, at);
    if (!draft) return;
    const text = draft.body;
    busy.add(key);
    try {
      const kept = await save(draft);
      // Nothing but space is kept as nothing.
      const isBlank = text.trim() === "" && kept.body === "";
      store.settle(key, text, isBlank ? { ...kept, body: text } : kept);
      onKept(kept);
      if (unsaved(key, at)) touch(key, at);
    } catch (error) {
      // What cannot be kept there stays here.
      if (mayPass(error)) touch(key, at, againMs);
    } finally {
      busy.delete(key);
    }
  }
  return {
    touch: (key, at) => touch(key, at),
    flush() {
      for (const [key, { at }] of waiting) void push(key, at);
    },
    leave() {
      for (const [key, at] of touched) {
        const draft = unsaved(key, at);
        if (draft) saveAndGo(draft);
      }
    },
  };
}
