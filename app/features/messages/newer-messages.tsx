import { type RefObject, useRef } from "react";
import { Spinner } from "~/ui/controls/spinner";
import { useNear } from "./use-near";

type NewerMessagesProps = {
  scroller: RefObject<HTMLElement>;
  /** The last message before what is missing. */
  after: number;
  isLoading: boolean;
  onNear: () => void;
};

/** At the foot of a stretch of the past: fetches what came next, two screens ahead of the reader. */
export function NewerMessages({ scroller, after, isLoading, onNear }: NewerMessagesProps) {
  const sentinel = useRef<HTMLDivElement>(null);
  useNear({ sentinel, scroller, place: `after ${after}`, onNear: isLoading ? null : onNear, from: "above" });
  return (
    <div ref={sentinel} className="flex h-16 items-center justify-center">
      {isLoading && <Spinner size="small" label="Loading newer messages" />}
    </div>
  );
}
