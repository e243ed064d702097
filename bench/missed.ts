import { round } from "./support/figures";
import type { Stage } from "./support/stage";

const missed = 10_000;

/** Somebody who comes back to the largest conversation there is catches up with ten thousand changes, page by page. */
export async function measureMissed({ product, sql, team }: Stage): Promise<{ seconds: number; requests: number }> {
  const [largest] = await sql`select id, last_seq::int from conversations order by last_seq desc limit 1`;
  const headers = { Cookie: `parley=${team.people[0]?.token}`, "Accept-Encoding": "gzip" };
  const end = Number(largest?.last_seq);
  const began = performance.now();
  let requests = 0;
  for (let seq = end - missed; seq < end; requests += 1) {
    const input = encodeURIComponent(JSON.stringify({ conversationId: String(largest?.id), seq }));
    const answer = await fetch(`${product.url}/api/trpc/sync.since?input=${input}`, { headers });
    const { result } = (await answer.json()) as { result?: { data: { upTo: number } } };
    if (!result || result.data.upTo <= seq) throw new Error(`Catching up answered ${answer.status}.`);
    seq = result.data.upTo;
  }
  return { seconds: round((performance.now() - began) / 1_000), requests };
}
