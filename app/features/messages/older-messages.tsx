import { type RefObject, useRef } from "react";
import { ButtonLink } from "~/ui/controls/button-link";
import { Spinner } from "~/ui/controls/spinner";
import { useHydrated } from "~/ui/controls/use-hydrated";
import { useNear } from "./use-near";

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
  useNear({ sentinel, scroller, place: to, onNear: isLoading ? null : onNear, from: "beneath" });
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
