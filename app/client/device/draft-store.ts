export type DraftKeeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type DraftStore = {
  read(key: string): string;
  /** Kept a moment later, so that a fast typist does not write to the disk at every key; an empty one goes at once. */
  write(key: string, text: string): void;
  /** Another tab has written: its text counts, unless this one is being typed in. */
  heard(key: string, text: string | null): void;
  flush(): void;
  subscribe(listener: () => void): () => void;
};

const keptAfterMs = 300;

/** What somebody has begun to write, by conversation; kept in the browser where it lets us. */
export function createDraftStore(keeper: DraftKeeper | null): DraftStore {
  const texts = new Map<string, string>();
  const unkept = new Set<string>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    for (const key of unkept) keep(keeper, key, texts.get(key) ?? "");
    unkept.clear();
  }
  function change(key: string, text: string): void {
    texts.set(key, text);
    for (const listener of listeners) listener();
  }
  return {
    read(key) {
      const text = texts.get(key) ?? find(keeper, key);
      texts.set(key, text);
      return text;
    },
    write(key, text) {
      change(key, text);
      unkept.add(key);
      clearTimeout(timer);
      if (text === "") flush();
      else timer = setTimeout(flush, keptAfterMs);
    },
    heard(key, text) {
      if (texts.has(key) && !unkept.has(key)) change(key, text ?? "");
    },
    flush,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

// A full or a forbidden storage throws; then the draft lives as long as the page.
function keep(keeper: DraftKeeper | null, key: string, text: string): void {
  try {
    if (text === "") keeper?.removeItem(key);
    else keeper?.setItem(key, text);
  } catch {}
}

function find(keeper: DraftKeeper | null, key: string): string {
  try {
    return keeper?.getItem(key) ?? "";
  } catch {
    return "";
  }
}
