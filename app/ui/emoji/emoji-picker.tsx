import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { SearchInput } from "../controls/search-input";
import { EmojiGrid, emojiOptionId } from "./emoji-grid";
import { type Emoji, emojiMemory } from "./emoji-memory";
import { gridCursor } from "./grid-cursor";
import { emojiColumns, emojiRows, type PickerSection } from "./picker-sections";
import { ToneChoice } from "./tone-choice";
import { useEmojiMemory } from "./use-emoji-memory";

type EmojiPickerProps = { label: string; onChoose: (emoji: Emoji) => void };

/** A line to search in and every emoji beneath it: chosen with arrows and Enter without leaving the line, or by pointing. */
export function EmojiPicker({ label, onChoose }: EmojiPickerProps) {
  const id = useId();
  const { recents, tone } = useEmojiMemory();
  // What was last used stays in its place while one looks at it.
  const [latest] = useState(recents);
  const [text, setText] = useState("");
  const sought = useDeferredValue(text);
  const { sections, rows } = useMemo(() => emojiRows({ text: sought, tone, latest }), [sought, tone, latest]);
  const [at, setAt] = useState<{ row: number; column: number } | null>(null);
  const place = at ?? (sought ? { row: 0, column: 0 } : null);
  const current = place ? rows[place.row]?.[place.column] : undefined;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      return current && onChoose(current);
    }
    const next = gridCursor(
      event.key,
      at,
      rows.map((row) => row.length),
    );
    if (!next) return;
    event.preventDefault();
    setAt(next);
    const option = rows[next.row]?.[next.column];
    if (option) document.getElementById(emojiOptionId(id, option))?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="flex h-full flex-col">
      <div className="space-y-2 p-2 pb-1">
        <SearchInput
          ref={field}
          role="combobox"
          aria-label="Search emojis"
          aria-expanded="true"
          aria-controls={`${id}-grid`}
          aria-autocomplete="list"
          aria-activedescendant={current ? emojiOptionId(id, current) : undefined}
          placeholder="Search emojis"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(null);
          }}
          onKeyDown={onKeyDown}
        />
        {!sought && <SectionLinks id={id} sections={sections} />}
      </div>
      <p role="status" className="sr-only">
        {sought ? `${rows.reduce((sum, row) => sum + row.length, 0)} emojis found` : ""}
      </p>
      <EmojiGrid
        id={id}
        label={label}
        sections={sections}
        columns={emojiColumns}
        current={current?.key}
        onChoose={onChoose}
        empty="No emoji has such a name."
      />
      <ToneChoice
        shown={current}
        tone={tone}
        onTone={(chosen) => emojiMemory.change((memory) => ({ ...memory, tone: chosen }))}
      />
    </div>
  );
}

function SectionLinks({ id, sections }: { id: string; sections: readonly PickerSection[] }) {
  return (
    <div className="flex justify-between">
      {sections.map(({ key, label, sign }) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          aria-label={`Go to ${label}`}
          title={label}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => document.getElementById(`${id}-${key}`)?.scrollIntoView({ block: "start" })}
          className="flex size-7 items-center justify-center rounded-control text-base grayscale hover:bg-surface-hover hover:grayscale-0 pointer-coarse:size-9"
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
