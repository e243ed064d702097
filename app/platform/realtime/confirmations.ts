export type Confirmations = {
  add(id: number): void;
  has(id: number): boolean;
  flush(): void;
};

/** Collects confirmed ids, so that their rows are deleted together and not one by one. */
export function createConfirmations(onConfirmed: (ids: number[]) => void, everyMs = 50): Confirmations {
  let ids = new Set<number>();
  let timer: NodeJS.Timeout | null = null;

  function flush() {
    if (timer) clearTimeout(timer);
    timer = null;
    if (ids.size === 0) return;
    const confirmed = [...ids];
    ids = new Set();
    onConfirmed(confirmed);
  }

  return {
    add(id) {
      ids.add(id);
      timer ??= setTimeout(flush, everyMs);
    },
    has(id) {
      return ids.has(id);
    },
    flush,
  };
}
