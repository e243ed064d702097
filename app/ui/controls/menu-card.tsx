import * as Radix from "@radix-ui/react-dropdown-menu";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { MenuPartsContext } from "./menu-parts";

type MenuCardProps = {
  /** What was pressed: the card stands beside it, and the focus returns to it. */
  trigger: RefObject<HTMLElement>;
  onClose: () => void;
  align: "start" | "center" | "end";
  side: "top" | "bottom";
  children: ReactNode;
};

/** An open menu. It is fetched when the first is opened. */
export function MenuCard({ trigger, onClose, align, side, children }: MenuCardProps) {
  const wentElsewhere = useRef(false);
  const [isByKeyboard] = useState(() => document.activeElement?.matches(":focus-visible") ?? false);
  return (
    <Radix.Root modal={false} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-labelledby={trigger.current?.id}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          loop
          onInteractOutside={(event) => {
            // A second press on the trigger closes there and must not open anew.
            if (event.target instanceof Node && trigger.current?.contains(event.target)) event.preventDefault();
            else wentElsewhere.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!wentElsewhere.current) trigger.current?.focus({ preventScroll: true });
          }}
          className="z-50 min-w-52 max-w-80 animate-appear rounded-card bg-surface-floating p-1 shadow-float outline-none"
        >
          <MenuPartsContext.Provider value={Radix}>{children}</MenuPartsContext.Provider>
          {isByKeyboard && <StartOnFirst />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Whoever opens by keyboard is put on the first line. */
function StartOnFirst() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const lines = mark.current?.parentElement?.querySelectorAll<HTMLElement>("[role^=menuitem]:not([data-disabled])");
    lines?.[0]?.focus({ preventScroll: true });
  }, []);
  return <span ref={mark} hidden />;
}
