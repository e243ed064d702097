import type { Near } from "~/client/cache/past-window";

/** In heights of the list: what is nearer than this to what one sees is kept. */
const reach = 3;

const everything: Near = { from: 0, to: Number.POSITIVE_INFINITY };

/** Which messages of a list are near to what its reader sees; one that is being edited always is. */
export function nearSeqs(scroller: HTMLElement | null): Near {
  if (!scroller) return everything;
  const { top, bottom, height } = scroller.getBoundingClientRect();
  const rows = [...scroller.querySelectorAll<HTMLElement>("[data-seq]")];
  const first = firstWhere(rows, (row) => row.getBoundingClientRect().bottom > top - reach * height);
  const beyond = firstWhere(rows, (row) => row.getBoundingClientRect().top > bottom + reach * height);
  const edited = rows.find((row) => row.querySelector("textarea"));
  const [from = 0, to = Number.POSITIVE_INFINITY, kept] = [first, beyond, edited].map((row) => row && seqOf(row));
  return kept === undefined ? { from, to } : { from: Math.min(from, kept), to: Math.max(to, kept + 1) };
}

function seqOf(row: HTMLElement): number {
  return Number(row.dataset.seq);
}

/** Rows stand in their order, so that a few are enough to find the first. */
function firstWhere(rows: HTMLElement[], holds: (row: HTMLElement) => boolean): HTMLElement | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && holds(row)) high = middle;
    else low = middle + 1;
  }
  return rows[low];
}
