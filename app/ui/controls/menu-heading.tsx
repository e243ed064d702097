import { Label } from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";

/** What the lines beneath have in common. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <Label className="px-2 pt-1.5 pb-1 text-text-faint text-xs">{children}</Label>;
}
