export type ReadMarker = {
  /** What was seen in a later turn than before, begun by going back on purpose, is another reading. */
  seen(seq: number, turn: number): void;
  /** The page may be in sight again. */
  look(): void;
  /** Passes on what is left, at once. */
  finish(): void;
};

export type ReadMarkerParts = { mark(seq: number, turn: number): Promise<unknown>; isSeen(): boolean };

const everyMs = 1_000;

/** Gathers what was seen, for as long as somebody is looking, and passes on the furthest of it once a second at most. */
export function createReadMarker({ mark, isSeen }: ReadMarkerParts): ReadMarker {
  let furthest = 0;
  let marked = 0;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function pass(): void {
    timer = undefined;
    if (furthest <= marked || !isSeen()) return;
    const seq = furthest;
    marked = seq;
    timer = setTimeout(pass, everyMs);
    // What did not arrive is passed on with the next that is seen.
    mark(seq, turn).catch(() => {
      if (marked === seq) marked = 0;
    });
  }
  return {
    seen(seq, inTurn) {
      if (inTurn !== turn) [furthest, marked, turn] = [0, 0, inTurn];
      furthest = Math.max(furthest, seq);
      if (timer === undefined) pass();
    },
    look() {
      if (timer === undefined) pass();
    },
    finish() {
      clearTimeout(timer);
      pass();
      clearTimeout(timer);
    },
  };
}
