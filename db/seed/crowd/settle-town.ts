import { sql } from "drizzle-orm";
import type { Database } from "../../client";
import { people } from "../../schema/accounts";
import { conversations, members } from "../../schema/conversations";
import { workspaceMembers, workspaces } from "../../schema/workspaces";
import { below, type Chance } from "./chance";
import type { Room, Town } from "./lay-out-town";

const begun = sql`now() - interval '800 days'`;

/** The workspace with its people and its conversations, in which nothing has been said yet. */
export async function moveIn(db: Database, town: Town, passwordHash: string): Promise<void> {
  const { id: workspaceId, slug, name, residents, rooms } = town;
  const [made] = await db.insert(workspaces).values({ id: workspaceId, slug, name }).onConflictDoNothing().returning();
  if (!made) throw new Error(`This database has a workspace "${slug}" already: it can be filled once.`);
  await inPortions(residents, (some) => db.insert(people).values(some.map((one) => ({ ...one, passwordHash }))));
  const places = residents.map(({ id }, place) => ({ workspaceId, personId: id, role: roleAt(place) }));
  await inPortions(places, (some) => db.insert(workspaceMembers).values(some));
  const named = rooms.map((room, place) => ({ ...conversationRow(town, room, place), workspaceId, createdAt: begun }));
  await inPortions(named, (some) => db.insert(conversations).values(some));
}

/** What follows from the talk: each conversation's counts, and how far everybody has read. */
export async function settle(db: Database, town: Town, chance: Chance): Promise<void> {
  const counts = town.rooms.map(({ id, lastSeq, said, lastSaidAt }) => ({ id, lastSeq, said, lastSaidAt }));
  await db.execute(sql`
    update conversations set last_seq = "lastSeq", message_count = said, last_message_at = "lastSaidAt"
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c (id uuid, "lastSeq" bigint, said bigint, "lastSaidAt" timestamptz)
    where conversations.id = c.id`);
  const places = town.rooms.flatMap((room) => placesIn(town, room, chance));
  await inPortions(places, (some) => db.insert(members).values(some));
}

function roleAt(place: number) {
  return place === 0 ? ("owner" as const) : ("member" as const);
}

function conversationRow({ residents }: Town, { id, kind, isPrivate, present }: Room, place: number) {
  const visibility = isPrivate ? ("private" as const) : ("public" as const);
  const ids = present.map((at) => residents[at]?.id ?? "");
  if (kind !== "channel") return { id, kind, visibility, peopleKey: ids.sort().join("+") };
  const slug = place === 0 ? "the-square" : `room-${place}`;
  return { id, kind, visibility, name: slug, slug, createdBy: ids[0] ?? null };
}

/** Two in three have read everything; the others stopped somewhere after their own latest words. */
function placesIn({ residents }: Town, { id, kind, present, lastSpoke, lastSeq }: Room, chance: Chance) {
  return present.map((at, order) => ({
    conversationId: id,
    personId: residents[at]?.id ?? "",
    role: order === 0 && kind === "channel" ? ("owner" as const) : ("member" as const),
    joinedAt: begun,
    changedSeq: kind === "channel" ? order + 1 : 1,
    readSeq: chance() < 0.67 ? lastSeq : Math.max(lastSpoke[order] ?? 0, order + 1, lastSeq - below(chance, 300)),
  }));
}

// One statement takes at most 65,534 parameters.
async function inPortions<T>(rows: T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 2_000) await insert(rows.slice(start, start + 2_000));
}
