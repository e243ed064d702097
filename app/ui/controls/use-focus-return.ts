import { useRef } from "react";

/** Gives the focus back to where it was, whether or not a trigger opened what now closes. */
export function useFocusReturn() {
  const before = useRef<Element | null>(null);
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
