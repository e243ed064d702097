import { useRef } from "react";

/** Gives the focus back to where it was, whether or not a trigger opened what now closes; `from`, if what opens takes it at once. */
export function useFocusReturn(from: Element | null = null) {
  const before = useRef(from);
  function onOpenAutoFocus() {
    before.current = document.activeElement;
  }
  function onCloseAutoFocus(event: Event) {
    if (!(before.current instanceof HTMLElement) || !before.current.isConnected) return;
    event.preventDefault();
    before.current.focus();
  }
  return { onOpenAutoFocus, onCloseAutoFocus };
}
