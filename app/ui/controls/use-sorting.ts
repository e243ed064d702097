import { type RefObject, useRef, useState } from "react";
import { rowShifts } from "./sorting";

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

export type Sorting = {
  list: RefObject<HTMLUListElement>;
  held: Held | undefined;
  /** The last thing that happened, in words. */
  said: string;
  /** How far a row stands from its own place. */
  shift: (at: number) => number;
  top: () => number;
  take: (at: number, grip?: number) => void;
  holdOver: (to: number, carried?: number) => void;
  putDown: (isMeant: boolean) => void;
};

/** Carrying a row of a list to another place, by pointer or by keyboard, and saying aloud where it is. */
export function useSorting(items: readonly SortableItem[], onMove: (key: string, toIndex: number) => void): Sorting {
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

  const shifts = held && rowShifts(held.heights, held.from, held.to);
  const shift = (at: number) => (held?.from === at ? held.carried : undefined) ?? shifts?.[at] ?? 0;
  return { list, held, said, shift, top, take, holdOver, putDown };
}
