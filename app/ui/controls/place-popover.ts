type Box = { left: number; top: number; right: number; bottom: number };
type Size = { width: number; height: number };

const gap = 6;
const margin = 8;

/** Beneath what was pressed, or above it where there is more room; at its start, but never out of sight. */
export function placePopover(anchor: Box, card: Size, view: Size): { left: number; top: number } {
  const below = view.height - anchor.bottom - gap - margin;
  const above = anchor.top - gap - margin;
  const isBelow = card.height <= below || below >= above;
  const top = isBelow ? anchor.bottom + gap : anchor.top - gap - card.height;
  return {
    left: within(anchor.left, margin, view.width - card.width - margin),
    top: within(top, margin, view.height - card.height - margin),
  };
}

function within(wanted: number, least: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}
