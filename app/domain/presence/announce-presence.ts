import { and, inArray, isNull, sql } from "drizzle-orm";
import { workspaceChannel } from "~/shared/rules/channels";
import { presenceAnnounced, presenceLeases } from "~db/schema/reading";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";

/**
 * Compares who holds a lease with who was announced, and tells each workspace the difference in one event.
 * Call it every second or so, on one node at a time.
 */
export async function announcePresence(ctx: Ctx): Promise<void> {
  const changes = await ctx.db.execute<{ person_id: string; online: boolean }>(sql`
    with alive as (select distinct person_id from ${presenceLeases} where expires_at > now()),
    came as (
      insert into ${presenceAnnounced} (person_id) select person_id from alive
      where not exists (select 1 from ${presenceAnnounced} a where a.person_id = alive.person_id)
      on conflict do nothing returning person_id
    ),
    gone as (
      delete from ${presenceAnnounced} a where not exists (select 1 from alive where alive.person_id = a.person_id) returning person_id
    ),
    swept as (delete from ${presenceLeases} where expires_at <= now())
    select person_id, true as online from came union all select person_id, false from gone`);
  if (changes.length === 0) return;
  const isOnline = new Map(changes.map((change) => [change.person_id, change.online]));
  const places = await ctx.db
    .select({ workspaceId: workspaceMembers.workspaceId, personId: workspaceMembers.personId })
    .from(workspaceMembers)
    .where(and(inArray(workspaceMembers.personId, [...isOnline.keys()]), isNull(workspaceMembers.leftAt)));
  ctx.publish(
    [...new Set(places.map((place) => place.workspaceId))].map((workspaceId) => {
      const here = places.filter((place) => place.workspaceId === workspaceId).map((place) => place.personId);
      const online = here.filter((id) => isOnline.get(id));
      const offline = here.filter((id) => !isOnline.get(id));
      return {
        outboxId: null,
        channel: workspaceChannel(workspaceId),
        event: { type: "presence.changed", online, offline },
      };
    }),
  );
}
