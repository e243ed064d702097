import type { ReactNode } from "react";

type ActRowProps = { name: string; value: string; leading: ReactNode; children: ReactNode };

/** One line of a list that does something: sends the form around it, and looks like the lines that lead somewhere. */
export function ActRow({ name, value, leading, children }: ActRowProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className="-outline-offset-2 flex h-row w-full items-center gap-2 rounded-control px-2 text-start text-sm text-text-muted hover:bg-surface-hover hover:text-text max-sm:text-base"
    >
      <span className="flex w-5 shrink-0 justify-center">{leading}</span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </button>
  );
}
