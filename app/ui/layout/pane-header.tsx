import { ArrowLeft, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconLink } from "../controls/icon-link";
import { SidebarButton } from "./sidebar-button";

type PaneHeaderProps = {
  title: ReactNode;
  /** The heading level of the title: 1 in main, 2 in the sidebar and the aside. */
  level?: 1 | 2;
  /** An icon or an avatar before the title. */
  leading?: ReactNode;
  /** A topic or a count, one line, cut where it must be. */
  subtitle?: ReactNode;
  /** Icon buttons, at the end. */
  actions?: ReactNode;
  /** Main only: where a phone goes back to; also puts the drawer's button there on tablets. */
  backTo?: string;
  /** Aside only: the view that this one was opened from. */
  upTo?: string;
  /** Aside only: the address of the page without it. */
  closeTo?: string;
};

/** The head of a pane: what it is, and what can be done with the whole of it. */
export function PaneHeader(props: PaneHeaderProps) {
  const { title, level = 1, leading, subtitle, actions, backTo, upTo, closeTo } = props;
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header
      className={`flex h-bar shrink-0 items-center gap-2 border-line border-b px-4 ${backTo ? "max-sm:ps-2" : ""}`}
    >
      {backTo && (
        <>
          <span className="sm:hidden">
            <IconLink to={backTo} label="Back" icon={<ArrowLeft aria-hidden="true" className="size-5" />} />
          </span>
          <SidebarButton />
        </>
      )}
      {upTo && (
        <span className="-ms-2">
          <IconLink to={upTo} label="Back" icon={<ArrowLeft aria-hidden="true" className="size-4.5" />} />
        </span>
      )}
      {leading && <span className="flex shrink-0 text-text-muted">{leading}</span>}
      <div className="flex min-w-0 flex-1 items-baseline gap-2.5">
        <Heading className="min-w-0 truncate font-semibold text-lg">{title}</Heading>
        {subtitle && <p className="min-w-0 flex-1 truncate text-sm text-text-muted max-sm:hidden">{subtitle}</p>}
      </div>
      {actions && <div className="flex shrink-0 items-center gap-0.5">{actions}</div>}
      {closeTo && (
        <IconLink to={closeTo} label="Close" preventScrollReset icon={<X aria-hidden="true" className="size-4.5" />} />
      )}
    </header>
  );
}
