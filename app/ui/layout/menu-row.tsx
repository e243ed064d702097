import { Ellipsis } from "lucide-react";
import { type MouseEvent, type ReactNode, useState } from "react";
import { IconButton } from "../controls/icon-button";
import { Menu } from "../controls/menu";

type MenuRowProps = {
  /** What the menu is about, for those who hear the page. */
  label: string;
  /** Something of the size of a small button stands at the end of the row, which the menu's button leaves free. */
  isEndTaken?: boolean;
  /** Made only when the menu opens. */
  menu: () => ReactNode;
  children: ReactNode;
};

/**
 * A row with a menu of its own: by the button that shows while the row is pointed at or focused, by the other mouse
 * button, or by the keyboard's own key for it. Rows that nobody touches cost nothing.
 */
export function MenuRow({ label, menu, isEndTaken = false, children }: MenuRowProps) {
  const [isNear, setNear] = useState(false);
  const [isOpen, setOpen] = useState(false);
  function onContextMenu(event: MouseEvent) {
    if (event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link and the button inside are operated; this notices it.
    <div
      className="relative"
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={(event) => setNear(event.currentTarget.contains(event.relatedTarget))}
      onContextMenu={onContextMenu}
    >
      {children}
      {(isNear || isOpen) && (
        <span
          className={`absolute inset-y-0 flex items-center rounded-control bg-surface-hover ${isEndTaken ? "end-7.5" : "end-0.5"}`}
        >
          <Menu
            open={isOpen}
            onOpenChange={setOpen}
            align="start"
            trigger={
              <IconButton size="small" label={label} icon={<Ellipsis aria-hidden="true" className="size-4" />} />
            }
          >
            {isOpen && menu()}
          </Menu>
        </span>
      )}
    </div>
  );
}
