import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";
import { menuLook } from "../controls/menu-look";

type SidebarMenuLinkProps = { to: LinkProps["to"]; children: ReactNode; icon?: ReactNode };

/** One place that the menu of a sidebar leads to. */
export function SidebarMenuLink({ to, children, icon }: SidebarMenuLinkProps) {
  return (
    <Link to={to} className={menuLook()}>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Link>
  );
}
