/** A few neighbours in a list, and how high above its foot each stood: what the reader looks at, and whoever is left of it. */
export type Place = { group: Element; height: number }[];

const neighbours = 4;

/** The groups at the head of what is seen. */
export function findPlace(scroller: HTMLElement): Place {
  const { top, bottom } = scroller.getBoundingClientRect();
  const groups = [...scroller.querySelectorAll("[data-group]")];
  const first = Math.max(0, countAbove(groups, top) - 1);
  return groups
    .slice(first, first + neighbours)
    .map((group) => ({ group, height: bottom - group.getBoundingClientRect().top }));
}

/** How far down the place has moved since. */
export function shiftOf(scroller: HTMLElement, place: Place): number {
  const left = place.find(({ group }) => group.isConnected);
  if (!left) return 0;
  return left.height - (scroller.getBoundingClientRect().bottom - left.group.getBoundingClientRect().top);
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
