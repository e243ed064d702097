import { sql } from "drizzle-orm";
import { workspaceChannel } from "~/shared/rules/channels";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { countIn } from "./activity-rules";

type Changed = { id: string; workspace_id: string; activity: number };
type Hour = { id: string; said: string; at: string | null; count: number };

const batch = 200;
// Older ones of a place that was never counted are worth nothing any more.
const mostCounted = 20_000;

/**
 * Counts in what was said since the last time, and who is there, in whatever the directory lists; answers how many
 * places had changed. Call it every few minutes, on one node at a time.
 */
export async function refreshActivity(ctx: Ctx): Promise<number> {
  const changed = await findChanged(ctx);
  for (let from = 0; from < changed.length; from += batch)
    await inTransaction(ctx, async (tx) => {
      const some = changed.slice(from, from + batch);
      await store(tx, await score(tx, some));
      for (const workspaceId of new Set(some.map((one) => one.workspace_id)))
        tx.emit(workspaceChannel(workspaceId), { type: "directory.changed", workspaceId });
    });
  return changed.length;
}

// Whatever happens in a place leaves a line in it, comings and goings too, so its newest line tells whether it changed.
function findChanged({ db }: Ctx): Promise<Changed[]> {
  return db.execute<Changed>(sql`
    select c.id, c.workspace_id, c.activity from conversations c
    where c.visibility <> 'private' and c.archived_at is null and c.deleted_at is null
      and (c.activity_at is null or c.message_count > c.activity_count or (select m.created_at from messages m where m.conversation_id = c.id order by m.seq desc limit 1) > c.activity_at)
    order by c.id`);
}

type Scored = { id: string; activity: number; count: number };

// The new ones are the newest: as many as are not counted yet, by the hour.
async function score({ db }: Ctx, changed: Changed[]): Promise<Scored[]> {
  const hours = await db.execute<Hour>(sql`
    select c.id, c.message_count as said, date_trunc('hour', new.created_at) as at, count(new.created_at)::int as count
    from conversations c left join lateral (
      select m.created_at from messages m where m.conversation_id = c.id and m.notice is null
      order by m.seq desc limit greatest(0, least(c.message_count - c.activity_count, ${mostCounted}))
    ) new on true
    where c.id = any(${idsOf(changed)}) group by c.id, at`);
  const scored = new Map(changed.map(({ id, activity }) => [id, { id, activity, count: 0 }]));
  for (const { id, said, at, count } of hours) {
    const known = scored.get(id);
    if (!known) continue;
    known.count = Number(said);
    if (at) known.activity = countIn(known.activity, [{ at: new Date(at), count }]);
  }
  return [...scored.values()];
}

// Nobody who speaks waits for this: a row that somebody holds is left for the next time.
async function store({ db }: Ctx, scored: Scored[]): Promise<void> {
  await db.execute(sql`
    update conversations c set activity = s.activity, activity_count = s.count, activity_at = now(),
      size = (select count(*) from members m where m.conversation_id = c.id and m.left_at is null)
    from jsonb_to_recordset(${JSON.stringify(scored)}::jsonb) as s(id uuid, activity float8, count bigint)
    where c.id = s.id and c.id in (
      select id from conversations where id = any(${idsOf(scored)}) for update skip locked
    )`);
}

function idsOf(places: { id: string }[]) {
  return sql`${sql.param(places.map((place) => place.id))}::uuid[]`;
}
