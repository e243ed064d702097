import { NavLink, type NavLinkProps } from "@remix-run/react";
import type { ReactNode } from "react";

type TabsProps = {
  label: string;
  tabs: readonly { to: NavLinkProps["to"]; label: ReactNode; end?: boolean }[];
};

/** Views of one thing, each with an address: links, so that they can be shared and opened beside. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b px-4">
      {tabs.map((tab) => (
        <NavLink
          key={String(tab.to)}
          to={tab.to}
          end={tab.end ?? false}
          className="-mb-px -outline-offset-2 shrink-0 whitespace-nowrap border-transparent border-b-2 py-2.5 font-medium text-sm text-text-muted hover:text-text aria-[current=page]:border-accent aria-[current=page]:text-text"
        >
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
