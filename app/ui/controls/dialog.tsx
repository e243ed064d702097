import * as Radix from "@radix-ui/react-dialog";
import type { ReactNode } from "react";
import { DialogClose } from "./dialog-close";
import { useFocusReturn } from "./use-focus-return";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** One sentence under the title: what this does, and what it does not. */
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: "small" | "medium" | "large";
  /** The address without the dialog, so that it also closes without a script. */
  closeTo?: string;
};

/**
 * One thing to decide, over the page. It stands in the page rather than in a portal, so that a dialog
 * whose address is open is already there when the server sends the page.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, children, description, footer, size = "small", closeTo } = props;
  const focus = useFocusReturn();
  return (
    <Radix.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
      <Radix.Content
        {...focus}
        {...(description ? {} : { "aria-describedby": undefined })}
        className={`fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh w-full animate-appear flex-col bg-surface-floating shadow-float outline-none max-sm:h-dvh sm:top-[12dvh] sm:max-h-[76dvh] sm:rounded-card ${widths[size]}`}
      >
        <header className="flex items-start gap-4 ps-5 pe-3 pt-3">
          <div className="min-w-0 flex-1 pt-1">
            <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
            {description && (
              <Radix.Description className="mt-1 text-sm text-text-muted">{description}</Radix.Description>
            )}
          </div>
          <DialogClose closeTo={closeTo} />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-4 pb-5">{children}</div>
        {footer && (
          <footer className="flex justify-end gap-2 border-line border-t px-5 py-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
            {footer}
          </footer>
        )}
      </Radix.Content>
    </Radix.Root>
  );
}

const widths = { small: "sm:max-w-110", medium: "sm:max-w-140", large: "sm:max-w-180" };
