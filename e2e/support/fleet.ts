import { eq, sql } from "drizzle-orm";
import type { Database } from "~db/client";
import { people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { workspaceMembers, workspaces } from "~db/schema/workspaces";
import { world } from "~db/seed/world";

type Entry = [name: string, topic: string, more?: Partial<typeof conversations.$inferInsert>];

/** What a research team of some years has to talk about, under three headings and none. */
const entries: Entry[] = [
  ["acoustics", "Hydrophones, clicks and what we believe they are", { category: "Science", icon: "🎧" }],
  ["bathymetry", "Depth soundings and the charts we make of them", { category: "Science" }],
  ["fish-counts", "Numbers from the weir, every morning before eight", { category: "Science", icon: "🐟" }],
  ["kelp-mapping", "", { category: "Science" }],
  ["otolith-reading", "Ring counts, second opinions, and the few we argue about", { category: "Science" }],
  ["sediment-cores", "Which core is where, and who signed it out", { category: "Science", visibility: "restricted" }],
  ["cradle-repairs", "The starboard winch, mostly", { category: "On the water", icon: "🔧" }],
  ["harbour-permits", "Forms, stamps, and the telephone numbers of those who stamp them", { category: "On the water" }],
  ["night-watch", "Who is awake, and what they saw", { category: "On the water", visibility: "restricted" }],
  ["tide-tables", "High and low for every station of leg two, a fortnight ahead", { category: "On the water" }],
  ["weather", "What the forecast says and what the window says", { category: "On the water", icon: "🌦️" }],
  ["grant-writing", "Deadlines, drafts and the words that referees like", { category: "Ashore" }],
  ["lunch", "Ten past twelve at the gangway", { category: "Ashore", icon: "🥪" }],
  ["press-and-visitors", "Whoever wants to see the boat, and who shows it", { category: "Ashore" }],
  ["the-one-channel-whose-name-goes-on-and-on-until-nobody-reads-it", longTopic()],
  ["captains-orders", "Short, and to be read", { kind: "announcement", featuredAt: new Date() }],
  ["newcomers", "Ask anything. There is a list of answers at the top.", { icon: "👋", featuredAt: new Date() }],
];

/** Fills the directory of Bluefin with channels of every look. */
export async function crowdDirectory(db: Database): Promise<void> {
  const rows = entries.map(([name, topic, more], at) => ({ ...rowOf(name, topic, at), ...more }));
  const made = await db.insert(conversations).values(rows).onConflictDoNothing().returning({ id: conversations.id });
  const cast = [world.people.ada, world.people.adi, world.people.chidi, world.people.mo];
  const places = made.flatMap(({ id }, at) =>
    cast.slice(0, 1 + (at % 4)).map((person) => ({ conversationId: id, personId: person.id })),
  );
  await db.insert(members).values(places);
}

/** Some say what they are about. */
export async function sayStatuses(db: Database): Promise<void> {
  const { ada, mo } = world.people;
  const say = (id: string, status: Partial<typeof people.$inferInsert>) =>
    db.update(people).set(status).where(eq(people.id, id));
  await say(mo.id, { statusEmoji: "🎣", statusText: "On the water until six" });
  await db.update(people).set({ statusUntil: sql`now() + interval '3 hours'` }).where(eq(people.id, ada.id));
  await say(ada.id, {
    statusEmoji: "🔬",
    statusText: "At the microscope, and I hear nothing there",
    bio: "I look after leg two: stations, soak times and the cradle.\nBring me odd fish.",
    timeZone: "Europe/Oslo",
  });
}

/** A workspace in which nothing has been made yet, and Max alone. */
export async function foundWorkspace(db: Database): Promise<void> {
  const [made] = await db.insert(workspaces).values({ slug: "quay", name: "Quay" }).returning({ id: workspaces.id });
  if (!made) return;
  await db.insert(workspaceMembers).values({ workspaceId: made.id, personId: world.people.max.id, role: "owner" });
}

function rowOf(name: string, topic: string, at: number) {
  const size = 1 + (at % 4);
  const activity = sql`${(at * 7) % 5} + extract(epoch from now() - timestamptz '2020-01-01') / 604800`;
  const common = { workspaceId: world.workspaces.bluefin.id, kind: "channel", visibility: "public" } as const;
  return { ...common, name, slug: name, topic, size, activity };
}

function longTopic(): string {
  return "Everything about the naming of channels: why they are short, who may rename them, what happens to old links, and a list of those that were too long";
}
