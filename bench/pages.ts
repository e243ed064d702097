import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { round } from "./support/figures";
import type { Stage } from "./support/stage";
import { timeEach } from "./support/time-each";

/** The conversation page with fifty messages, as a browser without a cache asks for it. */
export async function measurePage({ product, team }: Stage) {
  const url = `${product.url}/w/${team.workspace}/c/${team.conversationId}`;
  const headers = { Cookie: `parley=${team.people[0]?.token}`, "Accept-Encoding": "gzip" };
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`The page answered ${answer.status}.`);
  const html = await answer.text();
  const alone = await timeEach(Array.from({ length: 220 }), () => fetch(url, { headers }).then((one) => one.text()));
  const busy = await autocannon({ url, headers, connections: 10, duration: 6 });
  const transfer = busy.throughput.total / Math.max(1, busy.requests.total);
  return {
    p50: alone.p50,
    p95: alone.p95,
    busyP50: busy.latency.p50,
    perSecond: round(busy.requests.average, 0),
    htmlKB: round(Buffer.byteLength(html) / 1_000, 1),
    transferKB: round(transfer / 1_000, 1),
    scriptKB: await weighScript(product.url, html),
    failures: busy.non2xx,
  };
}

/** All script that the page names, compressed; what is fetched when it is wanted, such as the live line, is not in it. */
async function weighScript(origin: string, html: string): Promise<number> {
  const files = new Set(html.match(/\/assets\/[\w.-]+\.js/g));
  const sizes = [...files].map(async (file) => gzipSync(await (await fetch(origin + file)).text()).byteLength);
  return round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1_000, 1);
}
