import { randomUUID } from "node:crypto";
import type { Throng } from "../db/seed/throng";
import { round, spreadOf } from "./support/figures";
import type { Stage } from "./support/stage";

const samples = 2_000;
const warmUp = 100;

/**
 * Whether an outsider could tell a private conversation from an id that nobody has by the time of the refusal: how far
 * the medians are apart, and the area under the curve of the best guess (0.5 is no knowledge at all, 1 is certainty).
 */
export async function measureSecrecy({ product }: Stage, { token, hidden }: Throng["outsider"]) {
  const headers = { Cookie: `parley=${token}` };
  const ask = async (conversationId: string) => {
    const query = encodeURIComponent(JSON.stringify({ conversationId }));
    const start = performance.now();
    const answer = await fetch(`${product.url}/api/trpc/conversations.read?input=${query}`, { headers });
    await answer.text();
    if (answer.status !== 404) throw new Error(`A refusal was answered ${answer.status}.`);
    return performance.now() - start;
  };
  const times = { hidden: [] as number[], madeUp: [] as number[] };
  for (let at = -warmUp; at < samples; at += 1) {
    // By turns, and each first as often as the other.
    for (const kind of at % 2 === 0 ? (["hidden", "madeUp"] as const) : (["madeUp", "hidden"] as const)) {
      const id = kind === "hidden" ? hidden[(at + warmUp) % hidden.length] : randomUUID();
      const took = await ask(id ?? "");
      if (at >= 0) times[kind].push(took);
    }
  }
  const apart = Math.abs(spreadOf(times.hidden).p50 - spreadOf(times.madeUp).p50);
  return { samples, medianMs: spreadOf(times.madeUp).p50, apartMs: round(apart), auc: round(areaOf(times), 3) };
}

/** How often a refusal of the one kind takes longer than one of the other, whichever is more. */
function areaOf({ hidden, madeUp }: { hidden: number[]; madeUp: number[] }): number {
  let wins = 0;
  for (const one of hidden) for (const other of madeUp) wins += one > other ? 1 : one === other ? 0.5 : 0;
  const area = wins / (hidden.length * madeUp.length);
  return Math.max(area, 1 - area);
}
