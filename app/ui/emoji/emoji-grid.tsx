import { memo } from "react";
import type { Emoji } from "./emoji-memory";
import type { PickerOption, PickerSection } from "./picker-sections";

type EmojiGridProps = {
  id: string;
  label: string;
  sections: readonly PickerSection[];
  columns: number;
  current: string | undefined;
  onChoose: (emoji: Emoji) => void;
  empty: string;
};

/** The emojis of a picker. The focus stays in its line, which says which one is meant. */
export function EmojiGrid({ id, label, sections, current, onChoose, empty }: EmojiGridProps) {
  const filled = sections.filter(({ options }) => options.length > 0);
  return (
    <div
      id={`${id}-grid`}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const chosen = chosenIn(event.target);
        if (chosen) onChoose(chosen);
      }}
      onKeyDown={() => undefined}
      className="scroll-quiet min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 outline-none"
    >
      {filled.map((section) => (
        <Section
          key={section.key}
          id={id}
          section={section}
          current={section.options.some(({ key }) => key === current) ? current : undefined}
        />
      ))}
      {filled.length === 0 && <p className="px-2 py-8 text-center text-text-muted">{empty}</p>}
    </div>
  );
}

/** The name of an emoji's element, by which the line points at it. */
export function emojiOptionId(id: string, { key }: Pick<PickerOption, "key">): string {
  return `${id}-${key}`;
}

type SectionProps = { id: string; section: PickerSection; current: string | undefined };

const Section = memo(function Section({ id, section: { key, label, options }, current }: SectionProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
    <div
      role="group"
      aria-label={label}
      id={`${id}-${key}`}
      className="[contain-intrinsic-size:auto_24rem] [content-visibility:auto]"
    >
      <p aria-hidden="true" className="px-1 pt-2 pb-1 font-medium text-text-faint text-xs">
        {label}
      </p>
      <div role="presentation" className="grid grid-cols-8">
        {options.map((option) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the line keeps the focus and points here.
          <div
            key={option.key}
            id={emojiOptionId(id, option)}
            role="option"
            aria-label={option.name}
            aria-selected={option.key === current}
            title={option.name}
            data-emoji={option.emoji}
            className="flex aspect-square cursor-default select-none items-center justify-center rounded-control font-emoji text-xl leading-none hover:bg-surface-hover aria-selected:bg-accent-soft aria-selected:outline-2 aria-selected:outline-focus"
          >
            {option.emoji}
          </div>
        ))}
      </div>
    </div>
  );
});

// One listener for two thousand of them.
function chosenIn(target: EventTarget): Emoji | null {
  const option = target instanceof Element ? target.closest<HTMLElement>("[data-emoji]") : null;
  const { emoji } = option?.dataset ?? {};
  return option && emoji ? { emoji, name: option.title } : null;
}
