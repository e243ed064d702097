import type { KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { listCursor } from "./list-cursor";
import { landingPlace } from "./sorting";
import type { Sorting } from "./use-sorting";

/** What the handle of a row does with pointers and keys. */
export function sortingHandle({ held, top, take, holdOver, putDown }: Sorting, at: number) {
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || held) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      take(at, event.clientY - top());
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (held?.grip === undefined) return;
      const carried = event.clientY - top() - held.grip;
      holdOver(landingPlace(held.heights, held.from, carried), carried);
      event.currentTarget.scrollIntoView({ block: "nearest" });
    },
    onPointerUp: () => held?.grip !== undefined && putDown(true),
    onPointerCancel: () => held?.grip !== undefined && putDown(false),
    // A click without a pointer is Enter, Space or a screen reader's own way to press.
    onClick: (event: MouseEvent) => event.detail === 0 && (held ? putDown(true) : take(at)),
    onKeyDown(event: KeyboardEvent) {
      if (!held) return;
      const next = event.key === "Escape" ? held.to : listCursor(event.key, held.to, held.heights.length);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") putDown(false);
      else if (!goesRound(event.key, held.to, next)) holdOver(next);
    },
    onBlur: () => held?.from === at && putDown(false),
  };
}

// A held row stops at the ends of its list; only a cursor goes round.
function goesRound(key: string, from: number, to: number): boolean {
  return (key === "ArrowDown" && to < from) || (key === "ArrowUp" && to > from);
}
