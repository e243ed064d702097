import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";
import { menuLook } from "./menu-look";
import { useMenuParts } from "./menu-parts";

type MenuLinkProps = { to: LinkProps["to"]; children: ReactNode; icon?: ReactNode };

/** One place that a menu leads to. */
export function MenuLink({ to, children, icon }: MenuLinkProps) {
  const { Item } = useMenuParts();
  return (
    <Item asChild className={menuLook()}>
      <Link to={to}>
        {icon}
        <span className="flex-1">{children}</span>
      </Link>
    </Item>
  );
}
