import type * as Radix from "@radix-ui/react-dropdown-menu";
import { createContext, useContext } from "react";

type MenuParts = Pick<typeof Radix, "Item" | "RadioItem" | "RadioGroup" | "Separator" | "Label">;

export const MenuPartsContext = createContext<MenuParts | null>(null);

/** What the lines of a menu are made of. The card brings it, so that nothing of it is loaded before a menu opens. */
export function useMenuParts(): MenuParts {
  const parts = useContext(MenuPartsContext);
  if (!parts) throw new Error("A line of a menu stands outside of a Menu.");
  return parts;
}
