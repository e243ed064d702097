import type { ReactNode } from "react";

type ListHeadingProps = { children: ReactNode; action?: ReactNode };

/** The name of a group of rows, and the one act that belongs to the group. */
export function ListHeading({ children, action }: ListHeadingProps) {
  return (
    <div className="flex h-8 items-center justify-between ps-2">
      <h2 className="font-medium text-text-faint text-xs">{children}</h2>
      {action}
    </div>
  );
}
