import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type ToolbarProps = { label: string; children: ReactNode; floating?: boolean; wide?: boolean };

/**
 * A row of small buttons that belong together; floating, it lies over what it acts on, and wide, it takes the room
 * there is and scrolls. Tab comes to one of them, and the arrows go from one to the next.
 */
export function Toolbar({ label, children, floating = false, wide = false }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (bar.current) makeCurrent(bar.current, buttonsOf(bar.current)[0]);
  }, []);
  const look = floating ? "rounded-control bg-surface-floating p-0.5 shadow-float" : "";
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      onKeyDown={step}
      onFocus={(event: FocusEvent<HTMLElement>) => makeCurrent(event.currentTarget, event.target)}
      className={`${wide ? "flex overflow-x-auto [scrollbar-width:none]" : "inline-flex"} items-center gap-0.5 ${look}`}
    >
      {children}
    </div>
  );
}

function step(event: KeyboardEvent<HTMLElement>) {
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.findIndex((button) => button === event.target);
  const isBackwards = getComputedStyle(event.currentTarget).direction === "rtl";
  const forth = isBackwards ? -1 : 1;
  const steps: Record<string, number> = { ArrowRight: at + forth, ArrowLeft: at - forth, Home: 0, End: -1 };
  const next = steps[event.key];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  buttons.at(next % buttons.length)?.focus();
}

function buttonsOf(bar: Element): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>("button, a[href]")];
}

function makeCurrent(bar: Element, current: EventTarget | undefined) {
  for (const button of buttonsOf(bar)) button.tabIndex = button === current ? 0 : -1;
}
