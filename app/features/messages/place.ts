/**
 * A few lines in a list, and how high above its foot each ended: what the reader looks at, and whatever is left of it.
 * Where a line ends says where its words stand; the name above them goes when older words of the same person come.
 */
export type Place = { find(): Element | null; height: number }[];

const neighbours = 4;

/**
 * The lines that are in sight, and the groups around them where no line is. A line is found again by its number, for
 * its element may be made anew; and only what is in sight has its true height.
 */
export function findPlace(scroller: HTMLElement): Place {
  const { top, bottom } = scroller.getBoundingClientRect();
  const groups = [...scroller.querySelectorAll("[data-group]")];
  const first = Math.max(0, countAbove(groups, top) - 1);
  const around = groups.slice(first, first + neighbours);
  const lines = around
    .flatMap((group) => [...group.querySelectorAll<HTMLElement>("[data-seq]")])
    .filter((line) => isInSight(line.getBoundingClientRect(), top, bottom));
  return [
    ...lines.map((line) => ({ find: () => lineOf(scroller, line.dataset.seq), height: heightOf(line, bottom) })),
    ...around.map((group) => ({ find: () => (group.isConnected ? group : null), height: heightOf(group, bottom) })),
  ];
}

/** How far down the place has moved since. */
export function shiftOf(scroller: HTMLElement, place: Place): number {
  const { bottom } = scroller.getBoundingClientRect();
  for (const { find, height } of place) {
    const left = find();
    if (left) return height - heightOf(left, bottom);
  }
  return 0;
}

function lineOf(scroller: HTMLElement, seq = ""): Element | null {
  return scroller.querySelector(`[data-seq="${seq}"]`);
}

function heightOf(element: Element, bottom: number): number {
  return bottom - element.getBoundingClientRect().bottom;
}

function isInSight(line: DOMRect, top: number, bottom: number): boolean {
  return line.bottom > top && line.top < bottom;
}

/** How many groups begin above a line; they stand in their order, so that a few looks are enough. */
function countAbove(groups: Element[], line: number): number {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
