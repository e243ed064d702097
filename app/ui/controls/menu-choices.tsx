import { RadioGroup } from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";

type MenuChoicesProps = { label: string; value: string; onChoose: (value: string) => void; children: ReactNode };

/** Lines of a menu of which one holds. */
export function MenuChoices({ label, value, onChoose, children }: MenuChoicesProps) {
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={onChoose}>
      {children}
    </RadioGroup>
  );
}
