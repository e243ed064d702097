import { plansOf } from "./support/plans";
import type { Stage } from "./support/stage";
import { timeEach } from "./support/time-each";

const rounds = 100;
const many = 50;

/** The ways to a message from elsewhere, in the largest conversation there is: fifty quotes, a link, a day, pins, a page around. */
export async function measureReach({ product, sql, databaseUrl, team }: Stage) {
  const [largest] = await sql`select c.id, c.last_seq::int, w.slug from conversations c
    join workspaces w on w.id = c.workspace_id order by c.last_seq desc limit 1`;
  const [conversationId, workspace, lastSeq] = [String(largest?.id), String(largest?.slug), Number(largest?.last_seq)];
  const { id: personId = "", token } = team.people[0] ?? {};
  const said =
    await sql`select id, created_at from messages where conversation_id = ${conversationId} and notice is null
    and seq > ${Math.floor(lastSeq / 2)} order by seq limit ${many}`;
  const messageIds = said.map(({ id }) => String(id));
  const day = new Date(said[0]?.created_at ?? 0).toISOString().slice(0, 10);
  await sql`update messages set pinned_at = now(), pinned_by = ${personId} where id in ${sql(messageIds)}`;
  await sql`insert into saved_messages (person_id, message_id) select ${personId}, id from messages where id in ${sql(messageIds)}
    on conflict do nothing`;
  await sql`analyze messages, saved_messages`;
  const ask = async (procedure: string, input: object) => {
    const query = encodeURIComponent(JSON.stringify(input));
    const answer = await fetch(`${product.url}/api/trpc/${procedure}?input=${query}`, {
      headers: { Cookie: `parley=${token}` },
    });
    if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}.`);
    await answer.text();
  };
  const turns = Array.from({ length: rounds });
  const quotes = await timeEach(turns, () => ask("quotes.read", { workspace, messageIds }));
  const days = await timeEach(turns, () => ask("quotes.day", { conversationId, day }));
  const around = await timeEach(turns, () => ask("messages.page", { conversationId, around: Math.floor(lastSeq / 3) }));
  const pins = await timeEach(turns, () => ask("pins.list", { conversationId }));
  const saved = await timeEach(turns, () => ask("saved.list", { workspace }));
  const plans = await plansOf(databaseUrl, personId, async (call) => {
    await call.quotes.read({ workspace, messageIds });
    await call.quotes.place({ workspace, messageId: messageIds[0] ?? "" });
    await call.quotes.day({ conversationId, day });
    await call.quotes.targets({ workspace });
    await call.pins.list({ conversationId });
    await call.saved.list({ workspace });
    await call.saved.list({ workspace, show: "done" });
  });
  return { quotes, days, around, pins, saved, plans };
}
