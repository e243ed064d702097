import type { Diary, Intent } from "./diary";
import type { House } from "./house";
import type { Scene } from "./scene";

export type Row = {
  id: string;
  placeId: string;
  authorId: string;
  clientId: string;
  seq: number;
  changedSeq: number;
  body: string;
  inFlow: boolean;
  isChanged: boolean;
  isNotice: boolean;
  createdAt: Date;
};

/** What the rows say about I1 to I5 and I8 to I10, without a line of the product's own reads. */
export async function judgeRows({ house, diary, removed }: Scene): Promise<void> {
  const rows = await readRows(house);
  const said = new Map(rows.filter((row) => !row.isNotice).map((row) => [row.clientId, row]));
  if (said.size !== rows.filter((row) => !row.isNotice).length) diary.breach("I2", "one key made two messages.");
  for (const intent of diary.intents.values()) judgeIntent(diary, intent, said.get(intent.clientId));
  for (const row of said.values())
    if (!diary.intents.has(row.clientId)) diary.breach("I2", `nobody meant to send ${row.id}.`);
  await judgeShown(house, diary, rows);
  await judgeNumbers(house, diary);
  await judgeCounters(house, diary);
  await judgeAudit(house, diary, removed);
  await judgeRest(house, diary);
}

export function readRows({ ask }: House): Promise<Row[]> {
  return ask(
    (sql) => sql<Row[]>`select id, conversation_id as "placeId", author_id as "authorId", client_id as "clientId",
      seq::int, changed_seq::int as "changedSeq", body, in_flow as "inFlow", notice is not null as "isNotice",
      (edited_at is not null or deleted_at is not null) as "isChanged", created_at as "createdAt" from messages`,
  );
}

function judgeIntent(diary: Diary, intent: Intent, row: Row | undefined): void {
  const { acknowledged, refused, clientId } = intent;
  if (acknowledged && !row) diary.breach("I1", `${clientId} was acknowledged and is lost.`);
  if (!acknowledged && !refused && !row) diary.breach("I3", `${clientId} ended as neither a message nor a refusal.`);
  if (!acknowledged && refused && row)
    diary.breach("I3", `${clientId} was refused (${refused}) and is there all the same.`);
  if (row && acknowledged) judgeRow(diary, intent, { row, acknowledged });
}

type Kept = { row: Row; acknowledged: NonNullable<Intent["acknowledged"]> };

function judgeRow(diary: Diary, intent: Intent, { row, acknowledged }: Kept): void {
  const isSame = row.id === acknowledged.id && row.seq === acknowledged.seq && row.placeId === intent.placeId;
  if (!isSame || row.authorId !== intent.personId) diary.breach("I1", `${row.clientId} is not what was acknowledged.`);
  if (!row.isChanged && row.body !== intent.body) diary.breach("I1", `the words of ${row.clientId} are others.`);
  if (row.isChanged && !diary.meant.get(row.clientId)?.has(row.body))
    diary.breach("I1", `nobody meant the words of ${row.clientId}.`);
}

async function judgeShown({ ask }: House, diary: Diary, rows: Row[]): Promise<void> {
  const versions = await ask(
    (sql) => sql<{ id: string; body: string | null }[]>`select message_id as id, body from message_versions`,
  );
  const committed = new Map(rows.map(({ id, body }) => [id, new Set(["", body])]));
  for (const { id, body } of versions) committed.get(id)?.add(body ?? "");
  // What a deleted one said before is kept nowhere.
  const gone = new Set(rows.flatMap(({ id, body }) => (body === "" ? [id] : [])));
  for (const [id, { bodies, clientId }] of diary.shown) {
    if (!committed.has(id)) diary.breach("I5", `${id} was shown and was never committed.`);
    for (const body of bodies)
      if (committed.has(id) && !committed.get(id)?.has(body) && !(gone.has(id) && diary.meant.get(clientId)?.has(body)))
        diary.breach("I5", `${id} was shown with other words.`);
  }
}

// A log that a trigger kept: each number once, each after the one before it, and none left out.
async function judgeNumbers({ ask }: House, diary: Diary): Promise<void> {
  const broken = await ask(
    (sql) => sql<{ id: string }[]>`
      select c.id from conversations c left join drill.numbers n on n.conversation_id = c.id group by c.id
      having c.last_seq <> count(n.seq) or c.last_seq <> count(distinct n.seq) or c.last_seq <> coalesce(max(n.seq), 0)
        or bool_or(n.seq <> n.was + 1)`,
  );
  for (const { id } of broken) diary.breach("I4", `the numbers of ${id} have a hole or come twice.`);
  const outside = await ask(
    (sql) => sql<{ id: string }[]>`
      select m.id from messages m join conversations c on c.id = m.conversation_id
      where m.changed_seq < m.seq or m.changed_seq > c.last_seq`,
  );
  for (const { id } of outside) diary.breach("I4", `${id} has a number that its conversation never gave out.`);
}

async function judgeCounters({ ask }: House, diary: Diary): Promise<void> {
  const wrong = await ask(
    (sql) => sql<{ what: string; id: string }[]>`
      select 'message count' as what, c.id from conversations c where c.message_count <>
        (select count(*) from messages m where m.conversation_id = c.id and m.notice is null and m.in_flow)
      union all
      select 'reply count', t.root_id from threads t where t.reply_count <>
        (select count(*) from messages m where m.root_id = t.root_id and m.deleted_at is null)
      union all
      select 'last reply', t.root_id from threads t where t.last_reply_seq <>
        (select coalesce(max(m.seq), 0) from messages m where m.root_id = t.root_id and m.deleted_at is null)
      union all
      select 'reaction count', k.message_id from reaction_kinds k where k.count <>
        (select count(*) from reactions r where r.message_id = k.message_id and r.emoji = k.emoji)
      union all
      select 'reaction kind', r.message_id from reactions r where not exists
        (select 1 from reaction_kinds k where k.message_id = r.message_id and k.emoji = r.emoji)`,
  );
  for (const { what, id } of wrong) diary.breach("I8", `the ${what} of ${id} is not what its rows add up to.`);
}

async function judgeAudit({ ask }: House, diary: Diary, removed: Set<string>): Promise<void> {
  const rows = await ask(
    (sql) => sql<{ id: string; entries: number }[]>`
      select m.id, (select count(*)::int from audit_entries a where a.target_id = m.id and a.act = 'message.removed') as entries
      from messages m where m.deleted_by <> m.author_id`,
  );
  for (const { id, entries } of rows)
    if (entries !== 1) diary.breach("I9", `${id} was removed and the audit log says so ${entries} times.`);
  const known = new Set(rows.map(({ id }) => id));
  for (const id of removed) if (!known.has(id)) diary.breach("I9", `${id} was said to be removed and is not.`);
}

async function judgeRest({ ask }: House, diary: Diary): Promise<void> {
  const [rest] = await ask(
    (sql) => sql<{ waiting: number; stuck: number; idle: number; settings: string }[]>`
      select (select count(*)::int from outbox) as waiting,
        (select count(*)::int from pg_locks where not granted) as stuck,
        (select count(*)::int from pg_stat_activity where state like 'idle in transaction%'
          and state_change < now() - interval '5 seconds') as idle,
        concat_ws(',', current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit')) as settings`,
  );
  if (!rest) return;
  if (rest.waiting > 0) diary.breach("I10", `${rest.waiting} events were never published.`);
  if (rest.stuck > 0) diary.breach("I10", `${rest.stuck} locks are waited for.`);
  if (rest.idle > 0) diary.breach("I10", `${rest.idle} transactions are open and idle.`);
  if (rest.settings !== "on,on,on") diary.breach("D06", `the database is not durable: ${rest.settings}.`);
}
