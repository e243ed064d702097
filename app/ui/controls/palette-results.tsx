import type { PointerEvent, ReactNode, RefObject } from "react";

type PaletteItem = {
  /** One of its kind among all groups. */
  key: string;
  label: ReactNode;
  /** An icon or an avatar. */
  leading?: ReactNode;
  /** What tells it from another of the same name. */
  hint?: ReactNode;
  /** A badge or a time. */
  trailing?: ReactNode;
};

export type PaletteGroup = { heading: string; items: readonly PaletteItem[] };

type PaletteResultsProps = {
  id: string;
  listRef: RefObject<HTMLDivElement>;
  label: string;
  groups: readonly PaletteGroup[];
  current: string | undefined;
  onPoint: (key: string) => void;
  onChoose: (key: string) => void;
  empty: string;
};

/** The results of a palette. The focus stays in its input, which says which line is meant. */
export function PaletteResults({ id, listRef, label, groups, empty, ...pointing }: PaletteResultsProps) {
  const filled = groups.filter((group) => group.items.length > 0);
  const count = filled.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <>
      <p role="status" className="sr-only">
        {count === 0 ? empty : count === 1 ? "1 result" : `${count} results`}
      </p>
      {count === 0 && (
        <p aria-hidden="true" className="px-4 py-8 text-center text-text-muted">
          {empty}
        </p>
      )}
      <div
        ref={listRef}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2 empty:hidden"
      >
        {filled.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
          <div key={group.heading} role="group" aria-label={group.heading}>
            <p aria-hidden="true" className="px-2 pt-3 pb-1 font-medium text-text-faint text-xs">
              {group.heading}
            </p>
            {group.items.map((item) => (
              <Option key={item.key} id={paletteOptionId(id, item.key)} item={item} {...pointing} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** The name of a line's element, by which the input points at it. */
export function paletteOptionId(id: string, key: string | undefined): string {
  return `${id}-${key}`;
}

type OptionProps = Pick<PaletteResultsProps, "current" | "onPoint" | "onChoose"> & { id: string; item: PaletteItem };

function Option({ id, item, current, onPoint, onChoose }: OptionProps) {
  const isCurrent = item.key === current;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys.
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      onPointerMove={(event) => hasMoved(event) && !isCurrent && onPoint(item.key)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item.key)}
      className="flex min-h-9 cursor-default select-none scroll-my-2 items-center gap-2.5 rounded-control px-2 py-1 text-text-soft aria-selected:bg-surface-hover aria-selected:text-text forced-colors:aria-selected:outline-2 pointer-coarse:min-h-12"
    >
      {item.leading && (
        <span className="flex w-6 shrink-0 justify-center text-text-muted *:[svg]:size-4">{item.leading}</span>
      )}
      <span className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className="min-w-0 shrink-0 truncate max-w-full">{item.label}</span>
        {item.hint && <span className="min-w-0 truncate text-sm text-text-faint">{item.hint}</span>}
      </span>
      {item.trailing && (
        <span className="flex shrink-0 items-center gap-2 text-text-faint text-xs">{item.trailing}</span>
      )}
    </div>
  );
}

// The browser also tells of a pointer that lies still while the list scrolls beneath it.
function hasMoved({ movementX, movementY }: PointerEvent): boolean {
  return movementX !== 0 || movementY !== 0;
}
