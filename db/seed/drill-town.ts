import { startSession } from "~/platform/auth/sessions";
import { connectDatabase, type Database } from "../client";
import { people } from "../schema/accounts";
import { conversations, members } from "../schema/conversations";
import { workspaceMembers, workspaces } from "../schema/workspaces";

export type Townsperson = { id: string; handle: string; token: string };
/** `isGuarded` is a private place whose owner puts people out and lets them in again. */
export type TownPlace = {
  id: string;
  kind: "channel" | "group" | "direct";
  isGuarded: boolean;
  ownerId: string;
  memberIds: string[];
};
export type Town = { workspaceId: string; workspace: string; people: Townsperson[]; places: TownPlace[] };

/** How many of each there are, and of how many people. */
export type TownPlan = {
  people: number;
  channels: { count: number; of: number; guarded: number };
  groups: { count: number; of: number };
  directs: number;
  /** So many different ones of the list, the same for the same dice. */
  draw<T>(list: readonly T[], count: number): T[];
};

type Wanted = Omit<TownPlace, "id"> & { name: string };

/** Signed-in people with channels, groups and direct conversations between them, in which nothing was said yet. */
export async function seedDrillTown(url: string, plan: TownPlan): Promise<Town> {
  const { db, close } = connectDatabase(url, { max: 4 });
  try {
    const [workspace] = await db.insert(workspaces).values({ slug: "drill", name: "Drill" }).returning();
    if (!workspace) throw new Error("An inserted workspace must come back.");
    const crowd = await insertPeople(db, workspace.id, plan.people);
    const places = await insertPlaces(db, workspace.id, wantedPlaces(plan, crowd));
    return { workspaceId: workspace.id, workspace: workspace.slug, people: crowd, places };
  } finally {
    await close();
  }
}

async function insertPeople(db: Database, workspaceId: string, count: number): Promise<Townsperson[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    handle: `drill${n}`,
    name: `Drill Person ${n}`,
    email: `drill${n}@drill.test`,
  }));
  const crowd = await db.insert(people).values(rows).returning();
  await db
    .insert(workspaceMembers)
    .values(crowd.map(({ id }) => ({ workspaceId, personId: id, role: "member" as const })));
  const device = { address: null, agent: "drill" };
  return Promise.all(
    crowd.map(async ({ id, handle }) => ({ id, handle, token: (await startSession(db, id, device)).token })),
  );
}

function wantedPlaces({ channels, groups, directs, draw }: TownPlan, crowd: Townsperson[]): Wanted[] {
  const places: Wanted[] = [];
  const add = (kind: Wanted["kind"], of: number, isGuarded = false) => {
    const memberIds = draw(crowd, of).map(({ id }) => id);
    places.push({ kind, isGuarded, ownerId: memberIds[0] ?? "", memberIds, name: `place-${places.length}` });
  };
  for (let at = 0; at < channels.count; at += 1) add("channel", channels.of, at < channels.guarded);
  for (let at = 0; at < groups.count; at += 1) add("group", groups.of);
  for (let at = 0; at < directs; at += 1) add("direct", 2);
  const keys = new Set<string>();
  return places.filter((place) => {
    const key = place.kind === "channel" ? place.name : keyOf(place);
    return !keys.has(key) && keys.add(key);
  });
}

async function insertPlaces(db: Database, workspaceId: string, wanted: Wanted[]): Promise<TownPlace[]> {
  const rows = await db
    .insert(conversations)
    .values(wanted.map((one) => ({ workspaceId, ...shapeOf(one) })))
    .returning({ id: conversations.id });
  const places = wanted.map(({ name: _name, ...place }, at) => ({ ...place, id: rows[at]?.id ?? "" }));
  const seats = places.flatMap(({ id, kind, ownerId, memberIds }) =>
    memberIds.map((personId) => ({
      conversationId: id,
      personId,
      role: kind !== "direct" && personId === ownerId ? ("owner" as const) : ("member" as const),
    })),
  );
  await db.insert(members).values(seats);
  return places;
}

function shapeOf(place: Wanted) {
  const { kind, isGuarded, name } = place;
  if (kind !== "channel") return { kind, visibility: "private" as const, peopleKey: keyOf(place) };
  return { kind, visibility: isGuarded ? ("private" as const) : ("public" as const), name, slug: name };
}

function keyOf({ memberIds }: Wanted): string {
  return [...memberIds].sort().join("+");
}
