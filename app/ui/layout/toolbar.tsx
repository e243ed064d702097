import type { ReactNode } from "react";

type ToolbarProps = { label: string; children: ReactNode; floating?: boolean };

/** A row of small buttons that belong together; floating, it lies over what it acts on. */
export function Toolbar({ label, children, floating = false }: ToolbarProps) {
  const look = floating ? "rounded-control bg-surface-floating p-0.5 shadow-float" : "";
  return (
    <div role="toolbar" aria-label={label} className={`inline-flex items-center gap-0.5 ${look}`}>
      {children}
    </div>
  );
}
