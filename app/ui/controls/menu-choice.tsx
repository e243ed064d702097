import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { menuLook } from "./menu-look";
import { useMenuParts } from "./menu-parts";

type MenuChoiceProps = { value: string; children: ReactNode };

/** One of a few in a MenuChoices; the present one has a tick. */
export function MenuChoice({ value, children }: MenuChoiceProps) {
  const { RadioItem } = useMenuParts();
  return (
    <RadioItem value={value} className={`group/choice ${menuLook()}`}>
      <Check aria-hidden="true" className="invisible group-data-[state=checked]/choice:visible" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </RadioItem>
  );
}
