import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Scrollback } from "~/client/cache/use-scrollback";
import { endMargin } from "./keep-place";
import { useMissed } from "./use-missed";

type List = { scroller: RefObject<HTMLElement>; scrollback: Scrollback; meId: string };

/** Where the reader is with respect to the newest message; a list that stands on its end counts down from zero. */
export function useEnd({ scroller, scrollback: { newest, isPast, leavePast }, meId }: List) {
  const [isAtFoot, setAtFoot] = useState(true);
  const [isFar, setFar] = useState(false);
  const isAtEnd = isAtFoot && !isPast;
  const missed = useMissed(newest, isAtEnd, meId);
  const goesToEnd = useRef(false);
  const isPastNow = useRef(isPast);
  isPastNow.current = isPast;
  // Always the same function, so that nobody goes there again because the past begins or ends.
  const goToEnd = useCallback(() => {
    goesToEnd.current = isPastNow.current;
    leavePast();
    if (scroller.current && !isPastNow.current) scroller.current.scrollTop = 0;
  }, [scroller, leavePast]);
  const onScroll = useCallback(() => {
    const area = scroller.current;
    if (!area) return;
    const isDown = area.scrollTop >= -endMargin;
    setAtFoot(isDown);
    setFar(area.scrollTop < -area.clientHeight);
    // Whoever drags the bar to its end, past all that is loaded, does not want to read what lies between.
    if (isDown && isPast && !isNearRows(area)) goToEnd();
  }, [scroller, isPast, goToEnd]);
  useLayoutEffect(() => {
    if (isPast || !goesToEnd.current || !scroller.current) return;
    goesToEnd.current = false;
    scroller.current.scrollTop = 0;
  }, [scroller, isPast]);
  return { isAtEnd, isFar: isFar || isPast, missed, onScroll, goToEnd };
}

function isNearRows(area: HTMLElement): boolean {
  const last = [...area.querySelectorAll("[data-seq]")].at(-1);
  return !last || last.getBoundingClientRect().bottom > area.getBoundingClientRect().top - area.clientHeight;
}
