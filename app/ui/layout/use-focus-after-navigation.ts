import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/**
 * Going to another page takes away what had the focus, and the next Tab would begin at the top of the document.
 * Where that happened, the focus goes to the pane that is new: the aside, or else main.
 */
export function useFocusAfterNavigation(frame: RefObject<HTMLElement>): void {
  const { key } = useLocation();
  const lastKey = useRef(key);
  useEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    if (document.activeElement !== document.body) return;
    const panes = [".frame-aside", ".frame-main"].map((pane) => frame.current?.querySelector<HTMLElement>(pane));
    panes.find((pane) => pane)?.focus({ preventScroll: true });
  }, [key, frame]);
}
