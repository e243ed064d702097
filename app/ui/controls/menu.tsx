import * as Radix from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";

type MenuProps = {
  /** A Button or IconButton. */
  trigger: ReactNode;
  /** MenuItem, MenuLink, MenuHeading and MenuDivider. */
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  /** For a menu that is also opened by other means than its trigger. */
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A few acts on one thing. Needs a script: whatever it offers must also be reachable by a page. */
export function Menu({ trigger, children, align = "end", side = "bottom", open, onOpenChange }: MenuProps) {
  return (
    <Radix.Root modal={false} {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          loop
          className="z-50 min-w-52 max-w-80 animate-appear rounded-card bg-surface-floating p-1 shadow-float outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
