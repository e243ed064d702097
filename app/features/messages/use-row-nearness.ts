import { type FocusEvent, type PointerEvent, useMemo, useRef, useState } from "react";

export type RowNearness = { isNear: boolean; isMenuOpen: boolean; setMenuOpen: (isOpen: boolean) => void };

const longPressMs = 450;
const steadyPx = 10;

/** Whether somebody points at a row, holds a finger on it or has the focus in it; rows that nobody touches cost nothing. */
export function useRowNearness() {
  const [isPointedAt, setPointedAt] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number }>();
  const handlers = useMemo(() => {
    function endPress() {
      clearTimeout(press.current?.timer);
      press.current = undefined;
    }
    return {
      onPointerEnter: () => setPointedAt(true),
      onPointerLeave(event: PointerEvent) {
        endPress();
        if (!hasFocus(event.currentTarget)) setPointedAt(false);
      },
      onFocus: () => setPointedAt(true),
      onBlur: (event: FocusEvent) => setPointedAt(event.currentTarget.contains(event.relatedTarget)),
      onPointerDown({ pointerType, target, clientX, clientY }: PointerEvent) {
        if (pointerType === "mouse" || isControl(target)) return;
        const timer = setTimeout(() => setMenuOpen(true), longPressMs);
        press.current = { timer, x: clientX, y: clientY };
      },
      onPointerMove({ clientX, clientY }: PointerEvent) {
        const from = press.current;
        if (from && Math.hypot(clientX - from.x, clientY - from.y) > steadyPx) endPress();
      },
      onPointerUp: endPress,
      onPointerCancel: endPress,
    };
  }, []);
  const row: RowNearness = { isNear: isPointedAt || isMenuOpen, isMenuOpen, setMenuOpen };
  return { row, handlers };
}

function hasFocus(element: Element): boolean {
  return element.contains(document.activeElement);
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a, button, input, textarea, summary") !== null;
}
