/** The list with one thing taken out and put in again elsewhere. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const rest = things.filter((_, place) => place !== from);
  return [...rest.slice(0, to), ...things.slice(from, from + 1), ...rest.slice(to)];
}

/** Where a row lands whose upper edge was carried so far: past each row of which it covers more than half. */
export function landingPlace(heights: readonly number[], from: number, carried: number): number {
  const step = Math.sign(carried);
  let to = from;
  let left = Math.abs(carried);
  for (let next = from + step; step !== 0; next += step) {
    const height = heights[next];
    if (height === undefined || left < height / 2) break;
    left -= height;
    to = next;
  }
  return to;
}

/** How far each row stands from its own place while one is held over another place. */
export function rowShifts(heights: readonly number[], from: number, to: number): number[] {
  const held = heights[from] ?? 0;
  const sum = (part: readonly number[]) => part.reduce((total, height) => total + height, 0);
  return heights.map((_, place) => {
    if (place === from) return to >= from ? sum(heights.slice(from + 1, to + 1)) : -sum(heights.slice(to, from));
    if (place > from && place <= to) return -held;
    return place < from && place >= to ? held : 0;
  });
}
