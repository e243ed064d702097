export type DraftKeeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A draft on this device, and what this device knows of the server's. */
export type KeptDraft = {
  text: string;
  /** What the server keeps, as far as is known, and how often that has changed. */
  known: string;
  revision: number;
  /** When the text became another than the server's; null while it is the same. */
  since: number | null;
};

type ServersDraft = { body: string; revision: number };

export type DraftStore = {
  /** What the page brought from the server counts where nothing is known here yet. */
  read(key: string, brought?: ServersDraft): KeptDraft;
  /** Kept a moment later, so that a fast typist does not write to the disk at every key; an empty one goes at once. */
  write(key: string, text: string): void;
  /** The server keeps this now. A text of one's own that it does not know of stays where it is. */
  hear(key: string, kept: ServersDraft): void;
  /** The server has answered to `text` with what it keeps now; what was written on meanwhile stays. */
  settle(key: string, text: string, kept: ServersDraft): void;
  /** Another tab has written: its text counts, unless this one is being typed in. */
  heard(key: string, value: string | null): void;
  flush(): void;
  subscribe(listener: () => void): () => void;
};

const keptAfterMs = 300;
const nothing: KeptDraft = { text: "", known: "", revision: 0, since: null };

/** What somebody has begun to write, by conversation; kept in the browser where it lets us. */
export function createDraftStore(keeper: DraftKeeper | null, now = Date.now): DraftStore {
  const drafts = new Map<string, KeptDraft>();
  const disk = createDisk(keeper, (key) => drafts.get(key) ?? nothing);
  const listeners = new Set<() => void>();

  function change(key: string, to: KeptDraft): void {
    drafts.set(key, to);
    for (const listener of listeners) listener();
  }
  function put(key: string, to: KeptDraft): void {
    change(key, to);
    disk.keep(key, to.text === "" ? 0 : keptAfterMs);
  }
  function read(key: string, brought?: ServersDraft): KeptDraft {
    const draft = drafts.get(key) ?? newer(find(keeper, key), brought);
    drafts.set(key, draft);
    return draft;
  }
  return {
    read,
    write(key, text) {
      const { known, revision } = read(key);
      put(key, { text, known, revision, since: text === known ? null : now() });
    },
    hear(key, { body, revision }) {
      const before = read(key);
      const now = newer(before, { body, revision });
      if (now !== before) put(key, now);
    },
    settle(key, text, { body, revision }) {
      const before = read(key);
      const next = before.text === text ? body : before.text;
      put(key, { text: next, known: body, revision, since: next === body ? null : (before.since ?? now()) });
    },
    heard(key, value) {
      if (drafts.has(key) && !disk.isBehind(key)) change(key, parse(value));
    },
    flush: disk.flush,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function createDisk(keeper: DraftKeeper | null, read: (key: string) => KeptDraft) {
  const unkept = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    for (const key of unkept) keep(keeper, key, read(key));
    unkept.clear();
  }
  return {
    keep(key: string, ms: number): void {
      unkept.add(key);
      clearTimeout(timer);
      if (ms === 0) flush();
      else timer = setTimeout(flush, ms);
    },
    isBehind: (key: string) => unkept.has(key),
    flush,
  };
}

// A text that the server does not know of yet is not replaced: the server says which of the two stays. What it keeps is
// known all the same, so that words which are taken back here are taken back there.
function newer(draft: KeptDraft, brought: ServersDraft | undefined): KeptDraft {
  if (!brought || brought.revision <= draft.revision) return draft;
  const { body, revision } = brought;
  if (draft.since === null || draft.text === body) return { text: body, known: body, revision, since: null };
  return draft.known === body ? draft : { ...draft, known: body };
}

// A full or a forbidden storage throws; then the draft lives as long as the page.
function keep(keeper: DraftKeeper | null, key: string, draft: KeptDraft): void {
  try {
    if (draft.text === "" && draft.since === null) keeper?.removeItem(key);
    else keeper?.setItem(key, JSON.stringify(draft));
  } catch {}
}

function find(keeper: DraftKeeper | null, key: string): KeptDraft {
  try {
    return parse(keeper?.getItem(key) ?? null);
  } catch {
    return nothing;
  }
}

// Earlier versions kept the text alone.
function parse(value: string | null): KeptDraft {
  if (!value) return nothing;
  try {
    const { text, known, revision, since } = JSON.parse(value) as KeptDraft;
    if (typeof text === "string" && typeof revision === "number") return { text, known, revision, since };
  } catch {}
  return { ...nothing, text: value, since: 0 };
}
