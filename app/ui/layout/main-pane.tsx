import type { ReactNode } from "react";

type MainPaneProps = { children: ReactNode };

/** What the page is about, in an AppFrame: a PaneHeader and something that scrolls. */
export function MainPane({ children }: MainPaneProps) {
  return (
    <main id="content" tabIndex={-1} className="frame-main frame-pane">
      {children}
    </main>
  );
}
