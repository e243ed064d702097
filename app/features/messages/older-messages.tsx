import { type RefObject, useEffect, useRef } from "react";
import { ButtonLink } from "~/ui/controls/button-link";
import { Spinner } from "~/ui/controls/spinner";
import { useHydrated } from "~/ui/controls/use-hydrated";

type OlderMessagesProps = {
  scroller: RefObject<HTMLElement>;
  /** The page of older messages, for browsers without a script. */
  to: string;
  isLoading: boolean;
  onNear: () => void;
};

/** At the head of what is loaded: fetches what came before, two screens ahead of the reader. */
export function OlderMessages({ scroller, to, isLoading, onNear }: OlderMessagesProps) {
  const sentinel = useRef<HTMLDivElement>(null);
  const isHydrated = useHydrated();
  useNear({ sentinel, scroller, place: to, onNear: isLoading ? null : onNear });
  return (
    <div ref={sentinel} className="flex h-16 items-center justify-center">
      {isHydrated ? (
        isLoading && <Spinner size="small" label="Loading older messages" />
      ) : (
        <ButtonLink to={to} kind="quiet" size="small">
          Older messages
        </ButtonLink>
      )}
    </div>
  );
}

type Near = {
  sentinel: RefObject<HTMLElement>;
  scroller: RefObject<HTMLElement>;
  /** What there is to load from here. */
  place: string;
  onNear: (() => void) | null;
};

const againMs = 3_000;

function useNear({ sentinel, scroller, place, onNear }: Near) {
  const tried = useRef("");
  useEffect(() => {
    const target = sentinel.current;
    if (!target || !onNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        tried.current = place;
        onNear();
      },
      { root: scroller.current, rootMargin: "200% 0px 0px 0px" },
    );
    // A page that did not come is asked for again, but not at once.
    const timer = setTimeout(() => observer.observe(target), tried.current === place ? againMs : 0);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [sentinel, scroller, place, onNear]);
}
