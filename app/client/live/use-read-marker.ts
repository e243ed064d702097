import { useCallback, useEffect, useRef } from "react";
import { createReadMarker, type ReadMarker } from "./read-marker";

type Mark = (seq: number, turn: number) => Promise<unknown>;

/**
 * Call the function with the newest that was seen of a place and the turn of reading; it is passed on once a second at
 * most, and what is left when the place is another one.
 */
export function useReadMarker(place: string, mark: Mark): (seq: number, turn: number) => void {
  const marker = useRef<ReadMarker | null>(null);
  const latest = useRef(mark);
  latest.current = mark;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another reading.
  useEffect(() => {
    const { current } = latest;
    const here = createReadMarker({
      mark: (seq, turn) => current(seq, turn),
      isSeen: () => document.visibilityState === "visible",
    });
    marker.current = here;
    document.addEventListener("visibilitychange", here.look);
    return () => {
      document.removeEventListener("visibilitychange", here.look);
      here.finish();
      marker.current = null;
    };
  }, [place]);
  return useCallback((seq: number, turn: number) => marker.current?.seen(seq, turn), []);
}
