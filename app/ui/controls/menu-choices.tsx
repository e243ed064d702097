import type { ReactNode } from "react";
import { useMenuParts } from "./menu-parts";

type MenuChoicesProps = { label: string; value: string; onChoose: (value: string) => void; children: ReactNode };

/** Lines of a menu of which one holds. */
export function MenuChoices({ label, value, onChoose, children }: MenuChoicesProps) {
  const { RadioGroup } = useMenuParts();
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={onChoose}>
      {children}
    </RadioGroup>
  );
}
