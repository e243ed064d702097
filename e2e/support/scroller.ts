import type { CDPSession, Page } from "@playwright/test";

export type Walk = {
  /** What came into view, in the order of the walk. */
  seen: number[];
  /** How far a line that was looked at ever moved without the reader. */
  drift: number;
  /** How often the line that was looked at was gone. */
  lost: number;
};

/** So many steps in a row without a way on mean that there is none. */
const patience = 200;

/** Scrolls a list on by most of a screen again and again, without pause, until `until` or its end is in view. */
export async function walk(page: Page, label: string, direction: "up" | "down", until: number): Promise<Walk> {
  const seen = new Set<number>();
  const result = { drift: 0, lost: 0 };
  const isThere = (seq: number) => (direction === "up" ? seq <= until : seq >= until);
  for (let still = 0; still < patience; ) {
    const { inView, moved, drift } = await page.evaluate(step, { label, direction });
    for (const seq of direction === "up" ? inView.toReversed() : inView) seen.add(seq);
    if (inView.some(isThere)) break;
    if (drift === null) result.lost += 1;
    else result.drift = Math.max(result.drift, drift);
    still = moved ? 0 : still + 1;
  }
  return { seen: [...seen], ...result };
}

/** Runs in the page: one step, and where the line at the end that is scrolled to is two frames later. */
async function step({ label, direction }: { label: string; direction: "up" | "down" }) {
  const list = document.querySelector<HTMLElement>(`section[aria-label="${label}"]`);
  const view = list?.getBoundingClientRect();
  if (!list || !view) throw new Error(`There is no list called ${label}.`);
  const box = (row: Element) => row.getBoundingClientRect();
  const rows = [...list.querySelectorAll<HTMLElement>("article[data-seq]")];
  const inView = rows.filter((row) => box(row).top < view.bottom && box(row).bottom > view.top);
  const row = direction === "up" ? inView[0] : inView.at(-1);
  // Where it ends says where its words stand: the name above them goes when older words of the same person come.
  const [top, was, before] = [row ? box(row).top : 0, row ? box(row).bottom : 0, list.scrollTop];
  const far = 0.7 * list.clientHeight;
  // What is not loaded yet is waited for, and not passed over.
  if (direction === "up") list.scrollTop -= far;
  else list.scrollTop += Math.min(far, Math.max(0, top - view.top - 8));
  const expected = was - (list.scrollTop - before);
  const moved = list.scrollTop !== before;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await frame();
  await frame();
  // Whoever reads sees the line and not its node: words that join a group from above may make that anew.
  const still = row && list.querySelector(`article[data-seq="${row.dataset.seq}"]`);
  const drift = still ? Math.abs(box(still).bottom - expected) : null;
  return { inView: inView.map((one) => Number(one.dataset.seq)), moved, drift };
}

/** How much the page holds after everything that nobody needs is let go. */
export async function weigh(session: CDPSession): Promise<{ heapMB: number; nodes: number }> {
  for (const _twice of [1, 2]) await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapMB: value("JSHeapUsedSize") / 1_000_000, nodes: value("Nodes") };
}
