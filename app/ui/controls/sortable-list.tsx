import { GripVertical } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { sortingHandle } from "./sorting-handle";
import { useHydrated } from "./use-hydrated";
import { type SortableItem, useSorting } from "./use-sorting";

type SortableListProps<Item extends SortableItem> = {
  label: string;
  /** In their order; `name` is how a row is spoken of. */
  items: readonly Item[];
  /** `toIndex` counts in the list without the row itself, as an array's splice does. */
  onMove: (key: string, toIndex: number) => void;
  /** What a row shows beside its handle, with the buttons that move it where there is no script. */
  children: (item: Item, at: number) => ReactNode;
};

/** A list that people put in order: by dragging a handle, or by keyboard on the same handle. */
export function SortableList<Item extends SortableItem>(props: SortableListProps<Item>) {
  const { label, items, onMove, children } = props;
  const id = useId();
  const isHydrated = useHydrated();
  const sorting = useSorting(items, onMove);
  const { list, held, said, shift } = sorting;
  return (
    <>
      <ul ref={list} aria-label={label} className={held ? "select-none" : undefined}>
        {items.map((item, at) => {
          const isHeld = held?.key === item.key;
          return (
            <li
              key={item.key}
              style={held ? { transform: `translateY(${shift(at)}px)` } : undefined}
              className={classNames(
                "flex min-h-row items-center gap-1 rounded-control",
                isHeld && "relative z-10 bg-surface-floating shadow-float",
                held && !(isHeld && held.grip !== undefined) && "transition-transform",
              )}
            >
              <button
                type="button"
                aria-label={`Move ${item.name}`}
                aria-describedby={`${id}-how`}
                aria-pressed={isHeld}
                {...sortingHandle(sorting, at)}
                className={classNames(
                  "hit-area inline-flex h-7 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-control text-text-faint hover:bg-surface-hover hover:text-text active:cursor-grabbing aria-pressed:text-accent-text",
                  !isHydrated && "invisible",
                )}
              >
                <GripVertical aria-hidden="true" className="size-4" />
              </button>
              <div className="min-w-0 flex-1">{children(item, at)}</div>
            </li>
          );
        })}
      </ul>
      <p id={`${id}-how`} hidden>
        Press Space to take it up, arrow keys to carry it, Space to put it down, Escape to leave it where it was.
      </p>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
    </>
  );
}
