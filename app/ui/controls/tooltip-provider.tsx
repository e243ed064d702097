import { Provider } from "@radix-ui/react-tooltip";
import type { ReactNode } from "react";

/** Around the pages that have tooltips: the first one waits, its neighbours follow at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Provider delayDuration={450} skipDelayDuration={200} disableHoverableContent>
      {children}
    </Provider>
  );
}
