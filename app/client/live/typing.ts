export type Typing = {
  /** Ids of those who write there now: in the conversation of this id itself, or in the thread of this root. */
  in(placeId: string): readonly string[];
  seen(placeId: string, personId: string): void;
  /** Their words have come, so they are not writing them any longer. */
  stopped(placeId: string, personId: string): void;
  clear(): void;
};

const shownMs = 6_000;
const nobody: readonly string[] = [];

/** Who was seen writing in the last six seconds. */
export function createTyping(onChange: () => void): Typing {
  const writing = new Map<string, ReturnType<typeof setTimeout>>();
  const shown = new Map<string, readonly string[]>();

  function show(placeId: string): void {
    const prefix = `${placeId} `;
    const ids = [...writing.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    shown.set(placeId, ids.length > 0 ? ids : nobody);
    onChange();
  }
  function stopped(placeId: string, personId: string): void {
    const key = `${placeId} ${personId}`;
    if (!writing.has(key)) return;
    clearTimeout(writing.get(key));
    writing.delete(key);
    show(placeId);
  }
  return {
    in: (placeId) => shown.get(placeId) ?? nobody,
    seen(placeId, personId) {
      const key = `${placeId} ${personId}`;
      const isNew = !writing.has(key);
      clearTimeout(writing.get(key));
      writing.set(
        key,
        setTimeout(() => stopped(placeId, personId), shownMs),
      );
      if (isNew) show(placeId);
    },
    stopped,
    clear() {
      for (const timer of writing.values()) clearTimeout(timer);
      writing.clear();
      shown.clear();
      onChange();
    },
  };
}
