import type { ReactNode, RefObject } from "react";
import { KeepPlace } from "./keep-place";
import { useFeedKeys } from "./use-feed-keys";

type MessageScrollerProps = {
  scroller: RefObject<HTMLElement>;
  children: ReactNode;
  label?: string;
  onScroll?: () => void;
  /** For the End key where the newest message is not among those shown. */
  onEnd?: (() => void) | undefined;
  /** What is shown ends before the newest message. */
  isPast?: boolean;
  /** For a page that is read onwards rather than back. */
  startsAtTop?: boolean;
  /** Few lines stand at the head and not at the foot. */
  fillsFromTop?: boolean;
  /** What lies over the foot of the list. */
  overlay?: ReactNode;
};

/**
 * The list stands on its end: it starts at the newest message before any script runs, stays there while messages
 * come, and older pages that are put above move nothing.
 */
export function MessageScroller(props: MessageScrollerProps) {
  const { scroller, children, label = "History", onScroll, onEnd, isPast = false, overlay } = props;
  const { startsAtTop = false, fillsFromTop = false } = props;
  const onKeyDown = useFeedKeys(onEnd);
  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, also without a script.
        tabIndex={0}
        aria-label={label}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        className={`scroll-quiet -outline-offset-2 flex h-full [overflow-anchor:none] ${startsAtTop ? "flex-col" : "flex-col-reverse"}`}
      >
        <div className={`pb-3 ${fillsFromTop ? "mb-auto" : ""}`}>
          <KeepPlace scroller={scroller} isPast={isPast}>
            {children}
          </KeepPlace>
        </div>
      </section>
      {overlay}
    </div>
  );
}
