import { ArrowDown } from "lucide-react";
import { Button } from "~/ui/controls/button";

type JumpToNewestProps = { missed: number; onJump: () => void };

/** Over the foot of the list while the reader is further up. */
export function JumpToNewest({ missed, onJump }: JumpToNewestProps) {
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 z-10 flex justify-center">
      <span className="pointer-events-auto rounded-control shadow-float">
        <Button type="button" size="small" kind={missed > 0 ? "primary" : "plain"} onClick={onJump}>
          <ArrowDown aria-hidden="true" className="size-3.5" />
          <span className="numerals">
            {missed > 0 ? `Jump to newest · ${missed > 99 ? "99+" : missed}` : "Jump to newest"}
          </span>
        </Button>
      </span>
    </div>
  );
}
