import { useLocation } from "@remix-run/react";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { SidebarDrawerContext } from "./sidebar-drawer";
import { useFocusAfterNavigation } from "./use-focus-after-navigation";

type AppFrameProps = {
  /** Conversations and the way to everything else; 260 px, a drawer on tablets, a page of its own on phones. */
  sidebar: ReactNode;
  sidebarLabel: string;
  /** A MainPane and, beside it, at most one AsidePane; each page brings its own. */
  children: ReactNode;
  /** Only where a person has several workspaces. */
  rail?: ReactNode;
  /** Links at the foot of a phone. */
  bottomBar?: ReactNode;
  /** Which pane a phone shows: the address that lists conversations says "sidebar". An aside comes before both. */
  phonePane?: "sidebar" | "main";
};

/**
 * The three panes that every signed-in page stands in. Nothing here needs a script: on tablets the
 * drawer is opened by its address (`#sidebar`), on phones each pane has a page.
 */
export function AppFrame(props: AppFrameProps) {
  const { sidebar, sidebarLabel, children, rail, bottomBar, phonePane = "main" } = props;
  const drawer = useDrawer();
  const frame = useRef<HTMLDivElement>(null);
  useFocusAfterNavigation(frame);
  return (
    <SidebarDrawerContext.Provider value={drawer.controls}>
      <div ref={frame} className="frame" data-pane={phonePane} data-sidebar={drawer.isOpen ? "open" : undefined}>
        {rail && (
          <nav aria-label="Workspaces" className="frame-rail frame-pane">
            {rail}
          </nav>
        )}
        <nav
          id="sidebar"
          ref={drawer.ref}
          aria-label={sidebarLabel}
          tabIndex={-1}
          onKeyDown={drawer.onKeyDown}
          className="frame-sidebar frame-pane outline-none"
        >
          {sidebar}
        </nav>
        {/* biome-ignore lint/a11y/useValidAnchor: an address closes the drawer where no script runs. */}
        <a href="#content" tabIndex={-1} onClick={drawer.onScrim} className="frame-scrim">
          <span className="sr-only">Close the sidebar</span>
        </a>
        {children}
        {bottomBar && (
          <nav aria-label="Main" className="frame-bar">
            {bottomBar}
          </nav>
        )}
      </div>
    </SidebarDrawerContext.Provider>
  );
}

function useDrawer() {
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere closes the drawer.
  useEffect(() => setOpen(false), [key]);
  const controls = useMemo(() => {
    function open() {
      opener.current = document.activeElement;
      setOpen(true);
      requestAnimationFrame(() => ref.current?.focus());
    }
    function close() {
      setOpen(false);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    }
    return { open, close };
  }, []);
  function onKeyDown(event: KeyboardEvent) {
    if (isOpen && event.key === "Escape") controls.close();
  }
  function onScrim(event: { preventDefault: () => void }) {
    if (!isOpen) return;
    event.preventDefault();
    controls.close();
  }
  return { isOpen, ref, controls, onKeyDown, onScrim };
}
