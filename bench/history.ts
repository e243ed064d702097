import { seedBusyWorld } from "../db/seed/busy";
import { round } from "./support/figures";
import { timePages } from "./support/plans";
import type { Stage } from "./support/stage";
import { timeEach } from "./support/time-each";

const pages = 300;
// The first numbers of a conversation are people who joined it.
const newcomers = 600;

/** Pages of history anywhere in a conversation of half a million messages, of a million in all. */
export async function measureHistory({ product, sql, databaseUrl, team }: Stage, messages: number) {
  const began = performance.now();
  await seedBusyWorld(databaseUrl, { messages, conversations: 200, people: 500 });
  const seedSeconds = round((performance.now() - began) / 1_000, 1);
  await sql`analyze`;
  const [largest] = await sql`select id, last_seq::int from conversations order by last_seq desc limit 1`;
  const id = String(largest?.id);
  await sql`insert into workspace_members (workspace_id, person_id, role)
    select workspace_id, ${team.people[0]?.id ?? ""}, 'member' from conversations where id = ${id} on conflict do nothing`;
  const places = Array.from(
    { length: pages },
    () => newcomers + Math.floor(Math.random() * (Number(largest?.last_seq) - newcomers)),
  );
  const bare = await timeEach(
    places,
    (before) => sql`select id, seq, author_id, body, created_at from messages
    where conversation_id = ${id} and seq < ${before} order by seq desc limit 50`,
  );
  const query = await timeEach(
    places,
    (before) => sql`select m.id, m.conversation_id, m.seq, m.changed_seq, m.client_id, m.body, m.mentions, m.created_at,
      p.id as person_id, p.handle, p.name, p.kind from messages m join people p on p.id = m.author_id
      where m.conversation_id = ${id} and m.seq < ${before} order by m.seq desc limit 51`,
  );
  const ours = await timeEach(places, async (cursor) => {
    const input = encodeURIComponent(JSON.stringify({ conversationId: id, cursor }));
    const answer = await fetch(`${product.url}/api/trpc/messages.page?input=${input}`, {
      headers: { Cookie: `parley=${team.people[0]?.token}` },
    });
    const page = (await answer.json()) as { result?: { data: { messages: unknown[] } } };
    if (page.result?.data.messages.length !== 50) throw new Error(`A page of history answered ${answer.status}.`);
  });
  const inProcess = await timePages(databaseUrl, String(team.people[0]?.id), { conversationId: id, places });
  const plan =
    await sql.unsafe(`explain (analyze, buffers) select m.id, m.seq, m.body, p.name from messages m join people p on p.id = m.author_id
    where m.conversation_id = '${id}' and m.seq < ${places[0]} order by m.seq desc limit 51`);
  return { seedSeconds, bare, query, inProcess, ours, plan: plan.map((row) => String(row["QUERY PLAN"])) };
}
