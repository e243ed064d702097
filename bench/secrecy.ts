import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { startSession } from "~/platform/auth/sessions";
import { round, spreadOf } from "./support/figures";
import type { Stage } from "./support/stage";

const samples = 2_000;
const warmUp = 100;

/**
 * Whether an outsider could tell a private conversation from an id that nobody has by the time of the refusal: how far
 * the medians are apart, and the area under the curve of the best guess (0.5 is no knowledge at all, 1 is certainty).
 */
export async function measureSecrecy({ product, databaseUrl }: Stage) {
  const { token, hidden } = await chooseOutsider(databaseUrl);
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

async function chooseOutsider(url: string): Promise<{ token: string; hidden: string[] }> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [outsider] = await sql<{ id: string }[]>`select id from people where handle = 'throng5000'`;
    const id = outsider?.id ?? "";
    const rows = await sql<{ id: string }[]>`
      select c.id from conversations c join workspaces w on w.id = c.workspace_id and w.slug = 'throng'
      where c.visibility = 'private' and c.kind <> 'direct'
        and not exists (select 1 from members m where m.conversation_id = c.id and m.person_id = ${id}) limit 200`;
    const { token } = await startSession(drizzle(sql), id, { address: null, agent: "outsider" });
    return { token, hidden: rows.map((row) => row.id) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How often a refusal of the one kind takes longer than one of the other, whichever is more. */
function areaOf({ hidden, madeUp }: { hidden: number[]; madeUp: number[] }): number {
  let wins = 0;
  for (const one of hidden) for (const other of madeUp) wins += one > other ? 1 : one === other ? 0.5 : 0;
  const area = wins / (hidden.length * madeUp.length);
  return Math.max(area, 1 - area);
}
