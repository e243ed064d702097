import type { ReactNode } from "react";

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-line-strong border-b-2 bg-surface-raised px-1 font-sans text-text-muted text-xs">
      {children}
    </kbd>
  );
}
