import * as Radix from "@radix-ui/react-dialog";
import type { ReactNode } from "react";
import { DialogClose } from "./dialog-close";
import { useFocusReturn } from "./use-focus-return";

type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** From the start or the end of the line, or up from the foot on a phone. */
  side?: "start" | "end" | "bottom";
  closeTo?: string;
};

/** A panel that slides over the page from one side. */
export function Drawer({ open, onClose, title, children, side = "end", closeTo }: DrawerProps) {
  const focus = useFocusReturn();
  return (
    <Radix.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
      <Radix.Content
        {...focus}
        aria-describedby={undefined}
        className={`fixed z-50 flex animate-appear flex-col bg-surface-floating shadow-float outline-none ${sides[side]}`}
      >
        <header className="flex h-bar shrink-0 items-center gap-2 border-line border-b ps-4 pe-2">
          <Radix.Title className="min-w-0 flex-1 truncate font-semibold text-lg">{title}</Radix.Title>
          <DialogClose closeTo={closeTo} />
        </header>
        <div className="safe-bottom min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</div>
      </Radix.Content>
    </Radix.Root>
  );
}

const sides = {
  start: "inset-y-0 start-0 w-[min(20rem,88vw)]",
  end: "inset-y-0 end-0 w-[min(23.75rem,100vw)]",
  bottom: "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-card",
};
