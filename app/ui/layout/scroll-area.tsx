import { forwardRef, type ReactNode } from "react";

type ScrollAreaProps = {
  children: ReactNode;
  /** Makes the place reachable by keyboard and names it; needed where nothing inside takes focus. */
  label?: string;
};

/** The part of a pane that scrolls, by the browser's own means; its bar shows when it is of use. */
export const ScrollArea = forwardRef<HTMLDivElement, ScrollAreaProps>(function ScrollArea({ children, label }, ref) {
  const named = label ? { role: "region", "aria-label": label, tabIndex: 0 } : {};
  return (
    <div ref={ref} {...named} className="scroll-quiet -outline-offset-2 min-h-0 flex-1">
      {children}
    </div>
  );
});
