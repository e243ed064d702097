import { and, asc, desc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { BrowseConversations, DirectorySort } from "~/shared/inputs/conversation";
import { invalid } from "~/shared/rules/errors";
import type { DirectoryItemView, DirectoryView } from "~/shared/views/conversation";
import { bans, conversations, joinRequests, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { weeklyPace } from "./activity-rules";

const pageSize = 50;
// Past this the column is exact enough, and counting would cost more than the page.
const countedMembers = 500;
const nearlySpelt = 0.5;

/** What a workspace lists for somebody, searched, narrowed, sorted and by pages. Two queries, three with what is featured. */
export async function readDirectory(
  ctx: Ctx,
  workspace: OpenedWorkspace<"browse">,
  input: BrowseConversations,
): Promise<DirectoryView> {
  const isWhole = !input.search && !input.category;
  const [rows, featured, headings] = await Promise.all([
    readLines(ctx, workspace, { ...input, isFeatured: isWhole ? false : null }),
    isWhole && !input.after ? readLines(ctx, workspace, { search: "", sort: input.sort, isFeatured: true }) : [],
    readHeadings(ctx, workspace),
  ]);
  const page = rows.slice(0, pageSize);
  return {
    items: page.map(({ item }) => item),
    featured: featured.map(({ item }) => item),
    categories: headings.flatMap(({ name, count }) => (name === null ? [] : [{ name, count }])),
    total: headings.reduce((sum, { count }) => sum + count, 0),
    next: rows.length > pageSize ? (page.at(-1)?.place ?? null) : null,
  };
}

type Asked = BrowseConversations & { isFeatured: boolean | null };
type Line = { item: DirectoryItemView; place: string };

async function readLines(ctx: Ctx, { id, personId }: OpenedWorkspace, asked: Asked): Promise<Line[]> {
  const { by, isRising } = sorts[asked.sort];
  const match = asked.search ? matching(asked.search) : null;
  const rank = match?.rank ?? sql<number>`0`;
  const conditions = [
    listedFor(id, personId),
    match?.found,
    asked.category ? eq(conversations.category, asked.category) : undefined,
    asked.isFeatured === null ? undefined : (asked.isFeatured ? isNotNull : isNull)(conversations.featuredAt),
    asked.after ? placedAfter(asked.after, asked.sort, match?.rank) : undefined,
  ];
  const rows = await ctx.db
    .select({ ...columnsFor(personId), activity: conversations.activity, rank, sorted: sql<string>`(${by})::text` })
    .from(conversations)
    .where(and(...conditions))
    .orderBy(...(match ? [asc(rank)] : []), isRising ? asc(by) : desc(by), asc(conversations.id))
    .limit(pageSize + 1);
  const now = new Date();
  return rows.map(({ activity, rank: matched, sorted, ...row }) => ({
    item: { ...row, weeklyPace: weeklyPace(activity, now) },
    place: `${matched}~${sorted}~${row.id}`,
  }));
}

function columnsFor(personId: string) {
  // A name of its own: the bare column would be taken for one of the table that is looked into.
  const here = sql`${conversations.id}`;
  const memberOf = sql`${members} m where m.conversation_id = ${here} and m.left_at is null`;
  const counted = sql`(select count(*) from (select 1 from ${memberOf} limit ${countedMembers}) counted)`;
  return {
    id: conversations.id,
    kind: conversations.kind,
    visibility: conversations.visibility,
    name: sql<string>`${conversations.name}`,
    topic: conversations.topic,
    icon: conversations.icon,
    category: conversations.category,
    memberCount: sql<number>`(case when ${conversations.size} < ${countedMembers} then ${counted} else ${conversations.size} end)::int`,
    isMember: sql<boolean>`exists (select 1 from ${memberOf} and m.person_id = ${personId})`,
    isFeatured: sql<boolean>`${conversations.featuredAt} is not null`,
    hasAsked: sql<boolean>`exists (select 1 from ${joinRequests} r where r.conversation_id = ${here}
      and r.person_id = ${personId} and r.decided_at is null)`,
  };
}

// What is private, archived or deleted is in no list, and neither is a place whose door is barred to this person.
function listedFor(workspaceId: string, personId: string): SQL | undefined {
  return and(
    eq(conversations.workspaceId, workspaceId),
    ne(conversations.visibility, "private"),
    isNull(conversations.archivedAt),
    isNull(conversations.deletedAt),
    sql`not exists (select 1 from ${bans} b where b.conversation_id = ${conversations.id} and b.person_id = ${personId})`,
  );
}

// What begins with the words, then what has them in its name, then what is spelt nearly so, then what is about them.
function matching(search: string): { found: SQL | undefined; rank: SQL<number> } {
  const words = search.toLowerCase();
  const part = words.replace(/[\\%_]/g, "\\$&");
  const name = sql`lower(${conversations.name})`;
  const isNear = sql`word_similarity(${words}, ${name}) >= ${nearlySpelt}`;
  const about = sql`${conversations.topic} || ' ' || ${conversations.description}`;
  return {
    found: or(sql`${name} like ${`%${part}%`}`, isNear, sql`${about} ilike ${`%${part}%`}`),
    rank: sql<number>`case when ${name} like ${`${part}%`} then 0 when ${name} like ${`%${part}%`} then 1
      when ${isNear} then 2 else 3 end`,
  };
}

type Sort = { by: SQL; type: SQL; isRising: boolean; written: RegExp };

const wholeNumber = /^-?\d{1,18}$/;

const sorts: Record<DirectorySort, Sort> = {
  activity: {
    by: sql`${conversations.activity}`,
    type: sql`float8`,
    isRising: false,
    written: /^\d{1,9}(\.\d{1,17})?$/,
  },
  name: { by: sql`${conversations.slug}`, type: sql`text`, isRising: true, written: /./ },
  newest: {
    by: sql`(extract(epoch from ${conversations.createdAt}) * 1000000)::bigint`,
    type: sql`bigint`,
    isRising: false,
    written: wholeNumber,
  },
  size: { by: sql`${conversations.size}`, type: sql`bigint`, isRising: false, written: wholeNumber },
};

function placedAfter(place: string, sort: DirectorySort, rank?: SQL<number>): SQL {
  const [matched = "", value = "", id = ""] = place.split("~");
  const { by, type, isRising, written } = sorts[sort];
  if (!written.test(value)) throw invalid("after", "This page does not exist.");
  const last = sql`${value}::${type}`;
  const [from, past] = isRising ? [sql`>=`, sql`>`] : [sql`<=`, sql`<`];
  const later = sql`(${by} ${from} ${last} and (${by} ${past} ${last} or ${conversations.id} > ${id}::uuid))`;
  return rank ? sql`(${rank} > ${matched}::int or (${rank} = ${matched}::int and ${later}))` : later;
}

/** How many of those that somebody may find stand under each heading; null is none. One query. */
function readHeadings(ctx: Ctx, { id, personId }: OpenedWorkspace) {
  return ctx.db
    .select({ name: conversations.category, count: sql<number>`count(*)::int` })
    .from(conversations)
    .where(listedFor(id, personId))
    .groupBy(conversations.category)
    .orderBy(asc(conversations.category));
}
