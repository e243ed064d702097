import { Provider } from "@radix-ui/react-tooltip";
import type { ReactNode } from "react";

/** Once, around everything: the first tooltip waits, its neighbours follow at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Provider delayDuration={450} skipDelayDuration={200} disableHoverableContent>
      {children}
    </Provider>
  );
}
