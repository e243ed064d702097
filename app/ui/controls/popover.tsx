import * as Radix from "@radix-ui/react-dialog";
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { placePopover } from "./place-popover";
import { useFocusReturn } from "./use-focus-return";

type PopoverProps = {
  /** What was pressed; the card stands by it while there is one. One card can serve a whole list. */
  anchor: HTMLElement | null;
  onClose: () => void;
  /** What the card is about, for those who hear the page. */
  label: string;
  children: ReactNode;
};

/** A small card beside what was pressed; on a phone it comes up from the foot. The page beneath stays in use. */
export function Popover({ anchor, onClose, label, children }: PopoverProps) {
  return (
    <Radix.Root modal={false} open={anchor !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <div className="contents">{anchor && <Card {...{ anchor, label, children }} />}</div>
      </Radix.Portal>
    </Radix.Root>
  );
}

type CardProps = Pick<PopoverProps, "label" | "children"> & { anchor: HTMLElement };

function Card({ anchor, label, children }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  const wentElsewhere = useRef(false);
  const [from] = useState(() => document.activeElement);
  const focus = useFocusReturn(from);
  useStandBy(card, anchor);
  return (
    <>
      <div className="fixed inset-0 z-40 bg-scrim sm:hidden" />
      <Radix.Content
        ref={card}
        aria-describedby={undefined}
        onOpenAutoFocus={focus.onOpenAutoFocus}
        onCloseAutoFocus={(event) => (wentElsewhere.current ? event.preventDefault() : focus.onCloseAutoFocus(event))}
        onInteractOutside={(event) => {
          // A second press on the same thing is for whoever opened: it closes there and must not open anew.
          if (event.target instanceof Node && anchor.contains(event.target)) event.preventDefault();
          else wentElsewhere.current = true;
        }}
        className="safe-bottom fixed z-50 animate-appear overflow-y-auto overscroll-contain bg-surface-floating text-text shadow-float outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[85dvh] max-sm:rounded-t-card sm:top-(--popover-top,0) sm:left-(--popover-left,0) sm:max-h-[calc(100dvh-1rem)] sm:w-75 sm:rounded-card"
      >
        <Radix.Title className="sr-only">{label}</Radix.Title>
        {children}
      </Radix.Content>
    </>
  );
}

/** Keeps the card beside its anchor, however the page scrolls and the card grows. */
function useStandBy(card: RefObject<HTMLElement>, anchor: HTMLElement) {
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const place = () => {
      const view = { width: window.innerWidth, height: window.innerHeight };
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const { left, top } = placePopover(anchor.getBoundingClientRect(), size, view);
      element.style.setProperty("--popover-left", `${left}px`);
      element.style.setProperty("--popover-top", `${top}px`);
    };
    place();
    const grown = new ResizeObserver(place);
    grown.observe(element);
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      grown.disconnect();
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, { capture: true });
    };
  }, [card, anchor]);
}
