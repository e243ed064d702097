import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import { listCursor } from "./list-cursor";
import { landingPlace, rowShifts } from "./sorting";

export type SortableItem = { key: string; name: string };

type Held = {
  key: string;
  from: number;
  to: number;
  heights: number[];
  /** While a pointer carries it: where the pointer took hold, counted from the top of the list. */
  grip?: number;
  carried?: number;
};

/** Carrying a row of a list to another place, by pointer or by keyboard, and saying aloud where it is. */
export function useSorting(items: readonly SortableItem[], onMove: (key: string, toIndex: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const [held, setHeld] = useState<Held>();
  const [said, setSaid] = useState("");
  const place = (at: number) => `place ${at + 1} of ${items.length}`;
  const top = () => list.current?.getBoundingClientRect().top ?? 0;

  function take(at: number, grip?: number) {
    const item = items[at];
    if (!item || !list.current) return;
    const heights = Array.from(list.current.children, (row) => row.getBoundingClientRect().height);
    setHeld({ key: item.key, from: at, to: at, heights, ...(grip === undefined ? {} : { grip, carried: 0 }) });
    setSaid(`${item.name} is taken up, ${place(at)}.`);
  }

  function holdOver(to: number, carried?: number) {
    if (!held) return;
    setHeld({ ...held, to, ...(carried === undefined ? {} : { carried }) });
    if (to !== held.to) setSaid(`${items[held.from]?.name}, ${place(to)}.`);
  }

  function putDown(isMeant: boolean) {
    if (!held) return;
    const { key, from, to } = held;
    setHeld(undefined);
    setSaid(`${items[from]?.name} ${isMeant && to !== from ? `is now at ${place(to)}` : `stays at ${place(from)}`}.`);
    if (isMeant && to !== from) onMove(key, to);
  }

  /** What a handle does with keys and pointers. */
  function handle(at: number) {
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
        const next = event.key === "Escape" ? held.to : listCursor(event.key, held.to, items.length);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Escape") putDown(false);
        else if (!goesRound(event.key, held.to, next)) holdOver(next);
      },
      onBlur: () => held?.from === at && putDown(false),
    };
  }

  const shifts = held && rowShifts(held.heights, held.from, held.to);
  const shift = (at: number) => (held?.from === at ? held.carried : undefined) ?? shifts?.[at] ?? 0;
  return { list, held, said, handle, shift };
}

// A held row stops at the ends of its list; only a cursor goes round.
function goesRound(key: string, from: number, to: number): boolean {
  return (key === "ArrowDown" && to < from) || (key === "ArrowUp" && to > from);
}
