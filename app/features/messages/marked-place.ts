import { createContext, type RefObject, useContext, useEffect } from "react";
import type { HistoryCursor } from "./history-cursor";

/** The seq of the message that a page was opened around; null where none was. */
export const MarkedPlace = createContext<number | null>(null);

export function useIsMarked(seq: number | undefined): boolean {
  return useContext(MarkedPlace) === seq;
}

export function markedIn(at: HistoryCursor): number | null {
  return at && "around" in at ? at.around : null;
}

/** The id that an address leads to, also where no script runs. */
export function placeId(seq: number): string {
  return `m-${seq}`;
}

/** Brings the marked message into the middle and gives it the focus, so that it is read out. */
export function useArrival(scroller: RefObject<HTMLElement>, marked: number | null, isThere: boolean): void {
  useEffect(() => {
    const row = marked !== null && isThere && scroller.current?.querySelector<HTMLElement>(`#${placeId(marked)}`);
    if (!row) return;
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
  }, [scroller, marked, isThere]);
}
