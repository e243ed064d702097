import type { ReactNode } from "react";

type AsidePaneProps = { label: string; children: ReactNode };

/** Thread, details, members or search, beside a MainPane: one at a time, by address; 380 px, over main on tablets. */
export function AsidePane({ label, children }: AsidePaneProps) {
  return (
    <aside aria-label={label} tabIndex={-1} className="frame-aside frame-pane outline-none">
      {children}
    </aside>
  );
}
