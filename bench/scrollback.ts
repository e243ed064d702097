import { chromium } from "@playwright/test";
import { chromiumPath } from "../e2e/support/chromium";
import { seedLongTalk } from "../e2e/support/long-talk";
import { walk, weigh } from "../e2e/support/scroller";
import { round } from "./support/figures";
import type { Stage } from "./support/stage";

const messages = 10_000;
const parts = 10;

/** Ten thousand messages scrolled back in a real browser: how far a line moved, and what the page held on the way. */
export async function measureScrollback({ product, databaseUrl, team }: Stage) {
  const { conversationId, people, workspace } = team;
  const authors = people.slice(0, 5).map(({ id }) => id);
  await seedLongTalk(databaseUrl, { conversationId, authors, messages });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: "parley", value: people[0]?.token ?? "", url: product.url }]);
    const page = await context.newPage();
    await page.goto(`/w/${workspace}/c/${conversationId}`);
    await page.locator("[data-connection=live]").first().waitFor({ state: "attached" });
    const session = await context.newCDPSession(page);
    const newest = Number(await page.locator("article[data-seq]").last().getAttribute("data-seq"));
    const began = performance.now();
    const seen = new Set<number>();
    const steps = { drift: 0, lost: 0 };
    const weights = [await weigh(session)];
    for (let part = 1; part <= parts; part += 1) {
      const up = await walk(page, "History", "up", newest - (messages / parts) * part + 1);
      for (const seq of up.seen) seen.add(seq);
      steps.drift = Math.max(steps.drift, up.drift);
      steps.lost += up.lost;
      weights.push(await weigh(session));
    }
    const seconds = round((performance.now() - began) / 1_000, 1);
    return { seconds, ...steps, missed: missedOf([...seen], newest), ...spreadOf(weights) };
  } finally {
    await browser.close();
  }
}

/** How many were not seen, or not in their turn. */
function missedOf(seen: number[], newest: number): number {
  const inTurn = seen.filter((seq, place) => seq === newest - place);
  return messages - Math.min(messages, inTurn.length);
}

type Weight = { heapMB: number; nodes: number };

/** After the first thousand and after the last. */
function spreadOf(weights: Weight[]) {
  const [first, last] = [weights[1], weights.at(-1)];
  return {
    heapMB: [round(first?.heapMB ?? 0, 1), round(last?.heapMB ?? 0, 1)] as const,
    nodes: [first?.nodes ?? 0, last?.nodes ?? 0] as const,
  };
}
