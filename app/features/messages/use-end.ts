import { type RefObject, useCallback, useState } from "react";
import { endMargin } from "./keep-place";

/** Where the reader is with respect to the newest message; a list that stands on its end counts down from zero. */
export function useEnd(scroller: RefObject<HTMLElement>) {
  const [isAtEnd, setAtEnd] = useState(true);
  const [isFar, setFar] = useState(false);
  const onScroll = useCallback(() => {
    const area = scroller.current;
    if (!area) return;
    setAtEnd(area.scrollTop >= -endMargin);
    setFar(area.scrollTop < -area.clientHeight);
  }, [scroller]);
  const goToEnd = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [scroller]);
  return { isAtEnd, isFar, onScroll, goToEnd };
}
