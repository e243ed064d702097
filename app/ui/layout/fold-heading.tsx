import { ChevronDown, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type FoldHeadingProps = {
  children: ReactNode;
  isFolded: boolean;
  /** Of the form that it stands in. */
  name: string;
  value: string;
};

/** The name of a group of rows, and the button of its form that folds the group and unfolds it. */
export function FoldHeading({ children, isFolded, name, value }: FoldHeadingProps) {
  const Arrow = isFolded ? ChevronRight : ChevronDown;
  return (
    <h2 className="min-w-0">
      <button
        type="submit"
        name={name}
        value={value}
        aria-expanded={!isFolded}
        className="-outline-offset-2 flex h-8 max-w-full items-center gap-1 rounded-control px-2 font-medium text-text-faint text-xs hover:text-text pointer-coarse:h-11"
      >
        <span className="truncate">{children}</span>
        <Arrow aria-hidden="true" className="size-3.5 shrink-0" />
      </button>
    </h2>
  );
}
