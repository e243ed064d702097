import * as Radix from "@radix-ui/react-dialog";
import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { DialogClose } from "./dialog-close";
import { listCursor } from "./list-cursor";
import { type PaletteGroup, PaletteResults, paletteOptionId } from "./palette-results";
import { useFocusReturn } from "./use-focus-return";

type PaletteProps = {
  open: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What is found here, for those who hear the page. */
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Best first; a group without items is left out. */
  groups: readonly PaletteGroup[];
  /** Whoever chooses also closes. */
  onChoose: (key: string) => void;
  /** One sentence where nothing fits. */
  empty: string;
  /** Beneath the results, where there is a keyboard. */
  footer?: ReactNode;
};

/** A line to write in and, beneath it, what fits: chosen by keyboard without leaving the line, or by pointing. */
export function Palette(props: PaletteProps) {
  const { open, onOpenChange, label } = props;
  const focus = useFocusReturn();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
      <Radix.Content
        {...focus}
        aria-describedby={undefined}
        className="fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh w-full animate-appear flex-col overflow-hidden bg-surface-floating shadow-float outline-none max-sm:h-dvh sm:top-[12dvh] sm:max-h-[min(30rem,76dvh)] sm:max-w-140 sm:rounded-card"
      >
        <Radix.Title className="sr-only">{label}</Radix.Title>
        <PaletteBody {...props} />
      </Radix.Content>
    </Radix.Root>
  );
}

function PaletteBody({ label, placeholder, text, onText, groups, onChoose, empty, footer }: PaletteProps) {
  const id = useId();
  const [pointedAt, setPointedAt] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const keys = groups.flatMap((group) => group.items.map((item) => item.key));
  const at = Math.max(0, pointedAt === undefined ? 0 : keys.indexOf(pointedAt));
  const current = keys[at];

  function onKeyDown(event: KeyboardEvent) {
    // Enter and arrows belong to the input method while it composes; with a modifier they belong to the text.
    if (event.nativeEvent.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = listCursor(event.key, at, keys.length);
    if (next === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (next === undefined) current !== undefined && onChoose(current);
    else pointAt(keys[next], next);
  }

  function pointAt(key: string | undefined, place: number) {
    setPointedAt(key);
    if (place === 0) list.current?.scrollTo({ top: 0 });
    else document.getElementById(paletteOptionId(id, key))?.scrollIntoView({ block: "nearest" });
  }

  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-line border-b ps-4 pe-2">
        <Search aria-hidden="true" className="size-4.5 shrink-0 text-text-faint" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : paletteOptionId(id, current)}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setPointedAt(undefined);
            list.current?.scrollTo({ top: 0 });
            onText(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
        <DialogClose />
      </div>
      <PaletteResults
        id={id}
        listRef={list}
        label={label}
        groups={groups}
        current={current}
        onPoint={setPointedAt}
        onChoose={onChoose}
        empty={empty}
      />
      {footer && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-2 text-text-faint text-xs pointer-coarse:hidden">
          {footer}
        </div>
      )}
    </>
  );
}
