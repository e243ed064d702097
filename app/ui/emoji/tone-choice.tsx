import type { Emoji } from "./emoji-memory";

type ToneChoiceProps = { shown: Emoji | undefined; tone: number; onTone: (tone: number) => void };

const tones = [
  { sign: "✋", name: "No skin tone" },
  { sign: "✋🏻", name: "Light skin tone" },
  { sign: "✋🏼", name: "Medium-light skin tone" },
  { sign: "✋🏽", name: "Medium skin tone" },
  { sign: "✋🏾", name: "Medium-dark skin tone" },
  { sign: "✋🏿", name: "Dark skin tone" },
];

/** The foot of the picker: what the cursor is on, and the skin tone, which is kept. */
export function ToneChoice({ shown, tone, onTone }: ToneChoiceProps) {
  return (
    <div className="flex h-11 shrink-0 items-center justify-between gap-2 border-line border-t px-2">
      <p aria-hidden="true" className="min-w-0 truncate text-sm text-text-muted">
        {shown ? `${shown.emoji} ${shown.name}` : ""}
      </p>
      <fieldset className="flex shrink-0">
        <legend className="sr-only">Skin tone</legend>
        {tones.map(({ sign, name }, place) => (
          <button
            key={name}
            type="button"
            aria-label={name}
            aria-pressed={place === tone}
            title={name}
            onClick={() => onTone(place)}
            className="flex size-6.5 items-center justify-center rounded-control leading-none hover:bg-surface-hover aria-pressed:bg-accent-soft aria-pressed:outline-2 aria-pressed:outline-line-control pointer-coarse:size-9"
          >
            {sign}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
