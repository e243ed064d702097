import { type RefObject, useCallback, useState } from "react";
import type { MessageView } from "~/shared/views/message";
import { endMargin } from "./keep-place";
import { useMissed } from "./use-missed";

type List = { scroller: RefObject<HTMLElement>; messages: readonly MessageView[]; meId: string };

/** Where the reader is with respect to the newest message; a list that stands on its end counts down from zero. */
export function useEnd({ scroller, messages, meId }: List) {
  const [isAtEnd, setAtEnd] = useState(true);
  const [isFar, setFar] = useState(false);
  const missed = useMissed(messages, isAtEnd, meId);
  const onScroll = useCallback(() => {
    const area = scroller.current;
    if (!area) return;
    setAtEnd(area.scrollTop >= -endMargin);
    setFar(area.scrollTop < -area.clientHeight);
  }, [scroller]);
  const goToEnd = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [scroller]);
  return { isAtEnd, isFar, missed, onScroll, goToEnd };
}
