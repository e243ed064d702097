import type { ReactNode } from "react";
import { menuLook } from "../controls/menu-look";

type SidebarMenuButtonProps = { children: ReactNode; icon?: ReactNode };

/** One act in the menu of a sidebar: sends the form around it. */
export function SidebarMenuButton({ children, icon }: SidebarMenuButtonProps) {
  return (
    <button type="submit" className={`${menuLook()} w-full text-start`}>
      {icon}
      {children}
    </button>
  );
}
