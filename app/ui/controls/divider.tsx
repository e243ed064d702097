import type { ReactNode } from "react";

type DividerProps = { children?: ReactNode; tone?: "quiet" | "accent" };

/** A hairline, with words in the middle where it has something to say. */
export function Divider({ children, tone = "quiet" }: DividerProps) {
  const line = tone === "accent" ? "border-accent" : "border-line";
  if (!children) return <hr className={line} />;
  return (
    <div className="flex items-center gap-3">
      <span aria-hidden="true" className={`flex-1 border-t ${line}`} />
      <span className={`font-medium text-xs ${tone === "accent" ? "text-accent-text" : "text-text-muted"}`}>
        {children}
      </span>
      <span aria-hidden="true" className={`flex-1 border-t ${line}`} />
    </div>
  );
}
