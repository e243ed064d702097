import { timePages } from "./support/plans";
import type { Stage } from "./support/stage";
import { timeEach } from "./support/time-each";

const pages = 100;
const long = 5_000;
const short = 20;

/** Pages of a thread of 5,000 replies beside those of a short one, in the largest conversation there is. */
export async function measureThreads({ product, sql, databaseUrl, team }: Stage) {
  const [largest] = await sql`select id, last_seq::int from conversations order by last_seq desc limit 1`;
  const id = String(largest?.id);
  const lastSeq = Number(largest?.last_seq);
  const [longRoot, shortRoot] = [await begin(sql, id, long), await begin(sql, id, short)];
  await sql`analyze messages`;
  const ask = async (rootId: string, cursor: number) => {
    const input = encodeURIComponent(JSON.stringify({ conversationId: id, rootId, cursor }));
    const answer = await fetch(`${product.url}/api/trpc/messages.page?input=${input}`, {
      headers: { Cookie: `parley=${team.people[0]?.token}` },
    });
    const page = (await answer.json()) as { result?: { data: { messages: unknown[] } } };
    if (!page.result?.data.messages.length) throw new Error(`A page of a thread answered ${answer.status}.`);
  };
  const places = Array.from({ length: pages }, () => Math.floor(lastSeq / 2 + (Math.random() * lastSeq) / 2));
  const inLong = await timeEach(places, (cursor) => ask(longRoot, cursor));
  const inShort = await timeEach(
    places.map(() => lastSeq + 1),
    (cursor) => ask(shortRoot, cursor),
  );
  const inProcess = await timePages(databaseUrl, String(team.people[0]?.id), {
    ...{ conversationId: id, rootId: longRoot, places },
  });
  const plan = await sql.unsafe(`explain (analyze, buffers) select id, seq, body from messages
    where conversation_id = '${id}' and root_id = '${longRoot}' and seq > 0 and seq < ${places[0]} order by seq desc limit 51`);
  return { inLong, inShort, inProcess, plan: plan.map((row) => String(row["QUERY PLAN"])) };
}

// So many of the messages after the first half become replies to the one in the middle.
async function begin(sql: Stage["sql"], conversationId: string, replies: number): Promise<string> {
  const [root] = await sql`select id, seq from messages where conversation_id = ${conversationId} and notice is null
    and root_id is null and seq <= (select last_seq / 3 from conversations where id = ${conversationId})
    order by seq desc offset ${replies} limit 1`;
  const rootId = String(root?.id);
  await sql`insert into threads (root_id, conversation_id, reply_count) values (${rootId}, ${conversationId}, ${replies})`;
  await sql`update messages set root_id = ${rootId}, in_flow = false where id in (
    select id from messages where conversation_id = ${conversationId} and notice is null and root_id is null
      and seq > ${String(root?.seq)} order by md5(id::text) limit ${replies})`;
  await sql`update threads set last_reply_seq = (select max(seq) from messages where root_id = ${rootId}) where root_id = ${rootId}`;
  return rootId;
}
