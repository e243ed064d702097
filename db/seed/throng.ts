import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { startSession } from "~/platform/auth/sessions";

export type ThrongSize = { people: number; conversations: number };

/** The workspace `throng`; the member, signed in by the token, is in nine of ten of its conversations. */
export type Throng = {
  workspace: string;
  memberId: string;
  token: string;
  /** Somebody else, signed in as well, and private channels that they know nothing of. */
  outsider: { token: string; hidden: string[] };
};

const slug = "throng";

/*
 * Ids follow from a number, so that rows find each other without a look-up. Letters written as the hash gives them,
 * with version and variant where a UUID has them.
 */
const idOf = `create function pg_temp.id_of(kind text, n bigint) returns uuid immutable language sql as $$
  select overlay(overlay(md5('throng ' || kind || n) placing '7' from 13) placing '8' from 17)::uuid $$`;

/** Adds a workspace with very many people and conversations, a tenth of them directs of its first person. Takes seconds. */
export async function seedThrong(url: string, size: ThrongSize): Promise<Throng> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(idOf);
      await moveIn(tx, size);
      await choosePlaces(tx, size);
      await talk(tx);
      await settle(tx);
    });
    await sql`vacuum (analyze)`;
    const [member] = await sql<{ id: string }[]>`select id from people where handle = 'throng1'`;
    const memberId = member?.id ?? "";
    const { token } = await startSession(drizzle(sql), memberId, { address: null, agent: "throng" });
    return { workspace: slug, memberId, token, outsider: await chooseOutsider(sql, size) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function chooseOutsider(sql: postgres.Sql, { people }: ThrongSize): Promise<Throng["outsider"]> {
  const [outsider] = await sql<{ id: string }[]>`select id from people where handle = ${`throng${people}`}`;
  const id = outsider?.id ?? "";
  const rows = await sql<{ id: string }[]>`
    select c.id from conversations c join workspaces w on w.id = c.workspace_id and w.slug = ${slug}
    where c.visibility = 'private' and c.kind <> 'direct'
      and not exists (select 1 from members m where m.conversation_id = c.id and m.person_id = ${id}) limit 200`;
  const { token } = await startSession(drizzle(sql), id, { address: null, agent: "outsider" });
  return { token, hidden: rows.map((row) => row.id) };
}

async function moveIn(sql: postgres.TransactionSql, { people, conversations }: ThrongSize): Promise<void> {
  const channels = Math.ceil(conversations * 0.9);
  await sql`insert into workspaces (id, slug, name) values (pg_temp.id_of('workspace', 1), ${slug}, 'Throng')`;
  await sql`
    insert into people (id, handle, name, email)
    select pg_temp.id_of('person', n), 'throng' || n, first[1 + n % 16] || ' ' || last[1 + n / 16 % 15] || ' ' || n, 'throng' || n || '@throng.test'
    from generate_series(1, ${people}::int) n,
      (select string_to_array('Amara Bao Cleo Dario Elif Femi Greta Hiro Ines Jonas Kaya Luis Maren Nadia Otis Petra', ' ') as first,
        string_to_array('Abel Bakker Chen Diallo Eklund Fofana Garcia Haddad Ito Jansen Kone Lund Mora Nair Osei', ' ') as last) names`;
  await sql`
    insert into workspace_members (workspace_id, person_id, role)
    select pg_temp.id_of('workspace', 1), pg_temp.id_of('person', n), case n when 1 then 'owner' else 'member' end
    from generate_series(1, ${people}::int) n`;
  await sql`
    insert into conversations (id, workspace_id, kind, visibility, name, slug, topic, category, created_by, created_at)
    select pg_temp.id_of('conversation', n), pg_temp.id_of('workspace', 1), case when n % 40 = 0 then 'announcement' else 'channel' end,
      case when n % 10 < 7 then 'public' when n % 10 = 7 then 'restricted' else 'private' end,
      word[1 + n % 20] || '-' || word[1 + n / 20 % 20] || '-' || n, word[1 + n % 20] || '-' || word[1 + n / 20 % 20] || '-' || n,
      'All about ' || word[1 + n % 20], case n % 7 when 0 then null else word[1 + n % 7] end,
      pg_temp.id_of('person', 1), now() - make_interval(days => 1 + n % 700)
    from generate_series(1, ${channels}::int) n,
      (select string_to_array('anchor beacon current delta estuary fjord gull harbour island jetty keel lagoon marina net ocean pier quay reef sail tide', ' ') as word) words`;
  await sql`
    insert into conversations (id, workspace_id, kind, visibility, people_key)
    select pg_temp.id_of('conversation', n), pg_temp.id_of('workspace', 1), 'direct', 'private', least(me, other) || '+' || greatest(me, other)
    from generate_series(${channels + 1}::int, ${conversations}::int) n,
      lateral (select pg_temp.id_of('person', 1) as me, pg_temp.id_of('person', n - ${channels} + 1) as other) pair`;
}

/** Two to thirty people in each channel, everybody in the first; who is in a place is known before it is filled. */
async function choosePlaces(sql: postgres.TransactionSql, { people, conversations }: ThrongSize): Promise<void> {
  const channels = Math.ceil(conversations * 0.9);
  await sql`
    create temp table places on commit drop as
    select n, pg_temp.id_of('conversation', n) as conversation_id, person, pg_temp.id_of('person', person) as person_id
    from generate_series(1, ${conversations}::int) n, lateral (
      select 1 as person where n % 10 <> 9 or n > ${channels}
      union select n - ${channels} + 1 where n > ${channels}
      union select k from generate_series(2, ${people}::int) k where n = 1
      union select 2 + (n * 31 + k * 17) % ${people - 1} from generate_series(1, 2 + n % 29) k where n between 2 and ${channels}
    ) present`;
}

/** Twenty messages in most, a hundred and fifty in every tenth; one in fifty names the first person, who only writes directs. */
async function talk(sql: postgres.TransactionSql): Promise<void> {
  await sql`
    insert into messages (id, conversation_id, author_id, client_id, seq, changed_seq, body, mentions, created_at)
    select gen_random_uuid(), conversation_id,
      case when is_direct and seq < 15 then first_id else voices[1 + seq * 7 % cardinality(voices)] end,
      gen_random_uuid(), seq, seq, 'Nets are up at dawn, number ' || seq,
      case when (seq + n) % 50 = 0 then jsonb_build_object('throng1', first_id) else '{}'::jsonb end,
      now() - make_interval(mins => (n % 400 * 60 + (151 - seq) * 7)::int)
    from (select n, conversation_id, kind = 'direct' as is_direct, pg_temp.id_of('person', 1) as first_id,
          array_agg(person_id order by person) filter (where person > 1) as voices
        from places join conversations c on c.id = conversation_id group by 1, 2, 3) place,
      generate_series(2, case when n % 10 = 0 then 150 else 20 end) seq
    order by md5(n::text || seq)`;
  await sql`
    update conversations c set last_seq = latest_seq, message_count = said, last_message_at = latest,
      size = people
    from (select conversation_id, max(seq) as latest_seq, count(*) as said, max(created_at) as latest from messages group by 1) m,
      (select conversation_id, count(*) as people from places group by 1) p
    where m.conversation_id = c.id and p.conversation_id = c.id and c.workspace_id = pg_temp.id_of('workspace', 1)`;
}

/** A third of the places have something unread, none of it one's own words. */
async function settle(sql: postgres.TransactionSql): Promise<void> {
  await sql`
    insert into members (conversation_id, person_id, role, joined_at, changed_seq, read_seq)
    select c.id, person_id, case when person = 1 and c.kind <> 'direct' then 'owner' else 'member' end, c.created_at, 1,
      case when (person + n) % 3 = 0 then greatest(1, spoken.seq, c.last_seq - (person + n) % 130) else c.last_seq end
    from places join conversations c on c.id = conversation_id
      left join (select conversation_id, author_id, max(seq) as seq from messages group by 1, 2) spoken
        on spoken.conversation_id = c.id and spoken.author_id = person_id`;
}
