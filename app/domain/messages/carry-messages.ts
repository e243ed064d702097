import { inArray, type SQL, sql } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { messages, messageVersions } from "~db/schema/messages";
import { pollOptions, polls, pollVotes } from "~db/schema/polls";
import { reactionKinds, reactions } from "~db/schema/reactions";
import { drafts, savedMessages } from "~db/schema/reading";
import { threadReaders, threads } from "~db/schema/threads";
import type { Tx } from "../kernel/transaction";
import type { Route } from "./lock-move";
import type { Plan, Step } from "./plan-move";
import { markChanged, settleThread } from "./settle-thread";

/**
 * Writes each message anew where it goes, with all that hangs on it, and leaves its old place without its words. Nobody
 * is called by it again: whom it names is shown as a name.
 */
export async function carryMessages(tx: Tx, route: Route, plan: Plan): Promise<void> {
  await tellFollowers(
    tx,
    route,
    plan.steps.map(({ old }) => old.id),
  );
  const map = mapOf(plan.steps);
  await writeAnew(tx, route, map);
  for (const table of [messageVersions, reactions, reactionKinds, polls, pollOptions, pollVotes, savedMessages])
    await tx.db.execute(sql`update ${table} set message_id = map.id from ${map} where message_id = map.old`);
  if (route.from.id !== route.to.id) await putReactionsFirst(tx, plan.steps);
  await carryThreads(tx, route, plan, map);
  await leavePlaces(tx, route, map);
  await settleThreads(tx, plan);
}

// Their list of threads is another: those that were followed here are gone, or stand elsewhere.
async function tellFollowers(tx: Tx, { from }: Route, rootIds: string[]): Promise<void> {
  const followers = await tx.db
    .selectDistinct({ personId: threadReaders.personId })
    .from(threadReaders)
    .where(inArray(threadReaders.rootId, rootIds));
  for (const { personId } of followers)
    tx.emit(personChannel(personId), { type: "sidebar.changed", conversationId: from.id });
}

function mapOf(steps: Step[]): SQL {
  const rows = steps.map(({ old, id, seq, leftSeq, rootId, inFlow }) => {
    return { old: old.id, id, seq, left_seq: leftSeq, root_id: rootId, in_flow: inFlow };
  });
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as map (old uuid, id uuid, seq bigint, left_seq bigint, root_id uuid, in_flow boolean)`;
}

// When it was said and by whom stays; a pin is the place's own and stays behind.
async function writeAnew(tx: Tx, { from, to }: Route, map: SQL): Promise<void> {
  const isHere = from.id === to.id;
  await tx.db.execute(sql`
    insert into messages (id, conversation_id, author_id, client_id, seq, changed_seq, kind, body, root_id, in_flow,
      quoted_id, added_mentions, edited_at, pinned_at, pinned_by, written_at, created_at)
    select map.id, ${to.id}, m.author_id, gen_random_uuid(), map.seq, map.seq, m.kind, m.body, map.root_id, map.in_flow,
      m.quoted_id, m.mentions || m.added_mentions, m.edited_at, case when ${isHere} then m.pinned_at end,
      case when ${isHere} then m.pinned_by end, m.written_at, m.created_at
    from ${map} join messages m on m.id = map.old`);
}

// They were numbered elsewhere: whatever is chosen here from now on comes after them.
async function putReactionsFirst(tx: Tx, steps: Step[]): Promise<void> {
  const ids = steps.map(({ id }) => id);
  const among = sql`message_id = any(${sql.param(ids)}::uuid[])`;
  await tx.db.execute(sql`update ${reactionKinds} k set since_seq = f.place - ${beforeAll} from (
    select message_id, emoji, row_number() over (order by since_seq) as place from ${reactionKinds} where ${among}) f
    where k.message_id = f.message_id and k.emoji = f.emoji`);
  await tx.db.execute(sql`update ${reactions} r set seq = f.place - ${beforeAll} from (
    select message_id, emoji, person_id, row_number() over (order by seq) as place from ${reactions} where ${among}) f
    where r.message_id = f.message_id and r.emoji = f.emoji and r.person_id = f.person_id`);
}

const beforeAll = 1_000_000_000;

/** Whoever is there goes on following, from where they had read to; whoever wrote a reply follows it. */
async function carryThreads(tx: Tx, { to }: Route, { steps }: Plan, map: SQL): Promise<void> {
  const isThere = sql`join members p on p.conversation_id = ${to.id} and p.person_id = r.person_id and p.left_at is null`;
  const isAbove = sql`map.root_id is null and exists (select 1 from (select map.root_id from ${map}) a where a.root_id = map.id)`;
  const before = (steps[0]?.seq ?? 1) - 1;
  await tx.db.execute(sql`
    insert into threads (root_id, conversation_id, resolved_at, resolved_by, answer_id)
    select map.id, ${to.id}, t.resolved_at, t.resolved_by, a.id from ${map}
    join threads t on t.root_id = map.old
    left join (select map.old, map.id from ${map}) a on a.old = t.answer_id where ${isAbove}`);
  await tx.db.execute(sql`
    insert into threads (root_id, conversation_id) select distinct map.root_id, ${to.id}::uuid from ${map}
    where map.root_id is not null on conflict do nothing`);
  await tx.db.execute(sql`
    insert into thread_readers (root_id, person_id, is_following, read_seq)
    select distinct on (1, 2) coalesce(map.root_id, map.id), r.person_id, r.is_following, coalesce((
      select max(n.seq) from (select map.old, map.seq from ${map}) n join messages m on m.id = n.old
      where m.root_id = r.root_id and m.seq <= r.read_seq), ${before})
    from ${map} join thread_readers r on r.root_id = map.old ${isThere}
    where map.root_id is not null or ${isAbove} on conflict do nothing`);
  await tx.db.execute(sql`
    insert into thread_readers (root_id, person_id, read_seq)
    select distinct map.root_id, r.person_id, ${before}::bigint
    from ${map} join lateral (select m.author_id as person_id from messages m where m.id = map.old) r on true ${isThere}
    where map.root_id is not null on conflict do nothing`);
  await tx.db.execute(sql`
    update ${drafts} d set conversation_id = ${to.id}, root_id = map.id from ${map}
    where d.root_id = map.old and map.root_id is null and exists (
      select 1 from members p where p.conversation_id = ${to.id} and p.person_id = d.person_id and p.left_at is null)`);
  const olds = steps.map(({ old }) => old.id);
  await tx.db.delete(threads).where(inArray(threads.rootId, olds));
}

async function leavePlaces(tx: Tx, { from }: Route, map: SQL): Promise<void> {
  await tx.db.execute(sql`
    update ${messages} m set body = '', mentions = '{}', added_mentions = '{}', calls = null, called = null,
      quoted_id = null, edited_at = null, pinned_at = null, pinned_by = null, changed_seq = map.left_seq,
      deleted_at = clock_timestamp(), deleted_by = ${from.personId}, moved_to_id = map.id
    from ${map} where m.id = map.old`);
}

// The threads that replies came from, or came into, are others now; those that went as a whole are new as they are.
async function settleThreads(tx: Tx, { steps, intoRootId }: Plan): Promise<void> {
  const gone = new Set(steps.map(({ old }) => old.id));
  const left = rootsLeft({ steps });
  for (const rootId of new Set(steps.flatMap(({ rootId }) => rootId ?? []))) await settleThread(tx, rootId);
  for (const rootId of left) if (!gone.has(rootId)) await settleThread(tx, rootId);
  const [last] = steps.slice(-1);
  if (!last) return;
  for (const rootId of left) await markChanged(tx, rootId, last.leftSeq);
  if (intoRootId && !left.includes(intoRootId)) await markChanged(tx, intoRootId, last.seq);
}

/** The messages that stay, and above whose threads replies went away. */
export function rootsLeft({ steps }: Pick<Plan, "steps">): string[] {
  const gone = new Set(steps.map(({ old }) => old.id));
  const roots = steps.flatMap(({ old }) => (old.rootId && !gone.has(old.rootId) ? [old.rootId] : []));
  return [...new Set(roots)];
}
