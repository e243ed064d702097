import type { ReactNode } from "react";
import { menuLook } from "./menu-look";
import { useMenuParts } from "./menu-parts";

type MenuItemProps = {
  onSelect: () => void;
  children: ReactNode;
  icon?: ReactNode;
  /** The key that does the same. */
  keys?: string;
  tone?: "plain" | "danger";
  disabled?: boolean;
};

/** One act of a menu. */
export function MenuItem({ onSelect, children, icon, keys, tone = "plain", disabled = false }: MenuItemProps) {
  const { Item } = useMenuParts();
  return (
    <Item onSelect={onSelect} disabled={disabled} aria-keyshortcuts={keys} className={menuLook(tone)}>
      {icon}
      <span className="flex-1">{children}</span>
      {keys && (
        <span aria-hidden="true" className="text-text-faint text-xs pointer-coarse:hidden">
          {keys}
        </span>
      )}
    </Item>
  );
}
