import type { ReactNode } from "react";
import { useMenuParts } from "./menu-parts";

/** What the lines beneath have in common. */
export function MenuHeading({ children }: { children: ReactNode }) {
  const { Label } = useMenuParts();
  return <Label className="px-2 pt-1.5 pb-1 text-text-faint text-xs">{children}</Label>;
}
