import { NavLink, type NavLinkProps } from "@remix-run/react";
import type { ReactNode } from "react";

type BottomBarLinkProps = {
  to: NavLinkProps["to"];
  icon: ReactNode;
  children: ReactNode;
  end?: boolean;
  dot?: boolean;
};

/** One place at the foot of a phone; `dot` says that something waits there. */
export function BottomBarLink({ to, icon, children, end = false, dot = false }: BottomBarLinkProps) {
  return (
    <NavLink
      to={to}
      end={end}
      className="-outline-offset-2 flex h-13 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-text-muted text-xs aria-[current]:text-accent-text"
    >
      <span aria-hidden="true" className="relative *:size-5">
        {icon}
        {dot && <i className="-end-1 -top-0.5 absolute size-2! rounded-full bg-unread ring-2 ring-surface-sunken" />}
      </span>
      <span className="max-w-full truncate">{children}</span>
      {dot && <span className="sr-only">(new)</span>}
    </NavLink>
  );
}
