import { type RefObject, useEffect, useRef } from "react";

type Near = {
  sentinel: RefObject<HTMLElement>;
  scroller: RefObject<HTMLElement>;
  /** What there is to load from here. */
  place: string;
  onNear: (() => void) | null;
  /** From where the sentinel is approached; who has passed it is near as well. */
  from: "above" | "beneath";
};

const againMs = 3_000;
const margins = { beneath: "200% 0px 0px 0px", above: "9999999px 0px 200% 0px" };

/** Loads what stands beyond a sentinel two screens before the reader gets there. */
export function useNear({ sentinel, scroller, place, onNear, from }: Near): void {
  const tried = useRef("");
  useEffect(() => {
    const target = sentinel.current;
    if (!target || !onNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        tried.current = place;
        onNear();
      },
      { root: scroller.current, rootMargin: margins[from] },
    );
    // A page that did not come is asked for again, but not at once.
    const timer = setTimeout(() => observer.observe(target), tried.current === place ? againMs : 0);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [sentinel, scroller, place, onNear, from]);
}
