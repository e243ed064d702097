import { ZoomIn, ZoomOut } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { type Crop, nearest, type Source, shiftCrop, wholeCrop, zoomCrop, zoomOf } from "./crop";

type CropStageProps = {
  url: string;
  source: Source;
  crop: Crop;
  shape: "circle" | "square";
  onCrop: (crop: Crop) => void;
};

/** Side of the window on the picture, and how much of the rest is seen around it, in pixels of the page. */
const side = 208;
const rim = 24;

/** A window over a picture: drag the picture beneath it, or use arrow keys; plus, minus and the slider zoom. */
export function CropStage({ url, source, crop, shape, onCrop }: CropStageProps) {
  const grip = useRef<{ x: number; y: number; crop: Crop } | null>(null);
  const scale = side / crop.size;
  const whole = wholeCrop(crop, source);

  function onKeyDown(event: KeyboardEvent) {
    const step = crop.size / (event.shiftKey ? 5 : 25);
    const way = ways[event.key];
    const factor = zooms[event.key];
    if ((!way && !factor) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (way) onCrop(shiftCrop(crop, { x: way.x * step, y: way.y * step }, source));
    if (factor) onCrop(zoomCrop(crop, zoomOf(crop, source) * factor, source));
  }

  return (
    <div className="mt-3 w-64 max-w-full space-y-1">
      <div
        role="application"
        aria-roledescription="picture to place"
        aria-label="Part of the picture that is shown. Arrow keys move it, plus and minus zoom."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrow keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grip.current = { x: event.clientX, y: event.clientY, crop };
        }}
        onPointerMove={(event) => {
          if (!grip.current) return;
          const { x, y, crop: before } = grip.current;
          onCrop(shiftCrop(before, { x: (x - event.clientX) / scale, y: (y - event.clientY) / scale }, source));
        }}
        onLostPointerCapture={() => {
          grip.current = null;
        }}
        className="relative size-64 cursor-grab touch-none select-none overflow-hidden rounded-card bg-surface-sunken active:cursor-grabbing"
      >
        <img
          src={url}
          alt=""
          draggable={false}
          className="absolute top-0 left-0 max-w-none origin-top-left"
          style={{
            width: source.width * scale,
            height: source.height * scale,
            transform: `translate(${rim - crop.x * scale}px, ${rim - crop.y * scale}px)`,
          }}
        />
        <span
          aria-hidden="true"
          style={{ inset: rim }}
          className={`pointer-events-none absolute border-2 border-surface-raised shadow-[0_0_0_6rem_var(--color-scrim)] ${shape === "circle" ? "rounded-full" : "rounded-card"}`}
        />
      </div>
      <div className="flex items-center gap-2 text-text-muted">
        <ZoomOut aria-hidden="true" className="size-4 shrink-0" />
        <input
          type="range"
          aria-label="Zoom"
          min={1}
          max={nearest(source)}
          step={0.01}
          disabled={nearest(source) === 1}
          value={zoomOf(crop, source)}
          onChange={(event) => onCrop(zoomCrop(crop, event.currentTarget.valueAsNumber, source))}
          className="h-control min-w-0 flex-1 accent-accent"
        />
        <ZoomIn aria-hidden="true" className="size-4 shrink-0" />
      </div>
      <p aria-live="polite" className="sr-only">
        {`${whole.size} by ${whole.size} pixels of ${source.width} by ${source.height}, ${whole.x} from the left, ${whole.y} from the top`}
      </p>
    </div>
  );
}

// The arrows move the window, so that what they point at comes in sight.
const ways: Record<string, { x: number; y: number } | undefined> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const zooms: Record<string, number | undefined> = { "+": 1.1, "=": 1.1, "-": 1 / 1.1 };
