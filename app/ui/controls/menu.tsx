import {
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import { late } from "./late";

const MenuCard = late(() => import("./menu-card").then((loaded) => loaded.MenuCard));

type MenuProps = {
  /** A Button, an IconButton, or a link to a page that offers the same, which is followed if the menu cannot be had. */
  trigger: ReactElement;
  /** MenuItem, MenuLink, MenuHeading and MenuDivider. */
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  /** For a menu that is also opened by other means than its trigger. */
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/**
 * A few acts on one thing. Needs a script: whatever it offers must also be reachable by a page. Its code is fetched
 * when somebody comes near; a press before it is there opens it when it is.
 */
export function Menu({ trigger, children, align = "end", side = "bottom", open, onOpenChange }: MenuProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const [isOpenHere, setOpenHere] = useState(false);
  const isOpen = open ?? isOpenHere;
  function change(isWanted: boolean) {
    setOpenHere(isWanted);
    onOpenChange?.(isWanted);
    if (isWanted) MenuCard.preload().catch(() => follow(place.current));
  }
  return (
    <span className="relative inline-flex">
      {cloneElement(trigger, {
        ref: place,
        id,
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        onPointerEnter: preload,
        onFocus: preload,
        onClick(event: MouseEvent) {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          change(!isOpen);
        },
        onKeyDown(event: KeyboardEvent) {
          if (event.key !== "ArrowDown" && event.key !== " ") return;
          event.preventDefault();
          change(true);
        },
      })}
      {isOpen && (
        <MenuCard trigger={place} onClose={() => change(false)} align={align} side={side}>
          {children}
        </MenuCard>
      )}
    </span>
  );
}

function preload() {
  MenuCard.preload().catch(() => undefined);
}

function follow(trigger: HTMLElement | null) {
  if (trigger instanceof HTMLAnchorElement) location.assign(trigger.href);
}
