import { type KeyboardEvent, useCallback } from "react";

const steps: Record<string, (place: number, count: number) => number> = {
  ArrowUp: (place, count) => (place < 0 ? count - 1 : Math.max(0, place - 1)),
  ArrowDown: (place, count) => (place < 0 ? count - 1 : Math.min(count - 1, place + 1)),
  Home: () => 0,
  End: (_place, count) => count - 1,
};

/**
 * Moves the focus from message to message by arrow keys, Home and End; Escape goes back to writing. `onEnd` takes the
 * End key where the last message shown is not the newest.
 */
export function useFeedKeys(onEnd?: () => void) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isControl(event.target)) return;
      if (event.key === "Escape") return focusComposer(event);
      const step = steps[event.key];
      if (!step) return;
      if (event.key === "End" && onEnd) {
        event.preventDefault();
        return onEnd();
      }
      const articles = [...event.currentTarget.querySelectorAll<HTMLElement>("article")];
      const place = articles.findIndex((article) => article.contains(document.activeElement));
      const next = articles[step(place, articles.length)];
      if (!next) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    },
    [onEnd],
  );
}

function isControl(target: EventTarget) {
  return target instanceof Element && target.closest("input, textarea, select, pre") !== null;
}

function focusComposer(event: KeyboardEvent<HTMLElement>) {
  const field = document.querySelector<HTMLElement>("textarea[name=body]");
  if (!field) return;
  event.preventDefault();
  field.focus();
}
