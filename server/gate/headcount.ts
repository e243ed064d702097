export type Headcount = {
  /** Takes a place; null when there is none, else the function that gives it back. */
  take(key: string): (() => void) | null;
  size(): number;
};

/** Counts heads per key, up to a limit. */
export function createHeadcount(limit: number): Headcount {
  const heads = new Map<string, number>();
  return {
    take(key) {
      const count = heads.get(key) ?? 0;
      if (count >= limit) return null;
      heads.set(key, count + 1);
      let isGiven = false;
      return () => {
        if (isGiven) return;
        isGiven = true;
        const left = (heads.get(key) ?? 1) - 1;
        if (left > 0) heads.set(key, left);
        else heads.delete(key);
      };
    },
    size: () => heads.size,
  };
}
