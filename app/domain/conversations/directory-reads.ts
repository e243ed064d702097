import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
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
const nearRank = 3;

/**
 * What a workspace lists for somebody, searched, narrowed, sorted and by pages. Two queries; one more for what is
 * featured, or for names that are spelt nearly as was searched when nothing else was found.
 */
export async function readDirectory(
  ctx: Ctx,
  workspace: OpenedWorkspace<"browse">,
  input: BrowseConversations,
): Promise<DirectoryView> {
  const isWhole = !input.search && !input.category;
  const [rows, featured, headings] = await Promise.all([
    readFound(ctx, workspace, { ...input, isFeatured: isWhole ? false : null }),
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

type Asked = BrowseConversations & {
  /** Only what is featured, only what is not, or both. */
  isFeatured: boolean | null;
  /** Only names that are spelt nearly so. */
  isNear?: boolean;
};
type Line = { item: DirectoryItemView; place: string };

async function readFound(ctx: Ctx, workspace: OpenedWorkspace, asked: Asked): Promise<Line[]> {
  const isNear = asked.after?.startsWith(`${nearRank}~`) ?? false;
  const found = await readLines(ctx, workspace, { ...asked, isNear });
  if (found.length > 0 || !asked.search || asked.after) return found;
  return readLines(ctx, workspace, { ...asked, isNear: true });
}

// Which lines they are is found first, so that only those of the page are looked up further.
async function readLines(ctx: Ctx, { id, personId }: OpenedWorkspace, asked: Asked): Promise<Line[]> {
  const { by, isRising } = sorts[asked.sort];
  const conditions = [
    listedFor(id, personId),
    isNotNull(rank),
    asked.category ? eq(conversations.category, asked.category) : undefined,
    asked.isFeatured === null ? undefined : (asked.isFeatured ? isNotNull : isNull)(conversations.featuredAt),
    asked.after ? placedAfter(asked.after, asked.sort) : undefined,
  ];
  const sorted = isRising ? asc(by) : sql`${by} desc nulls last`;
  const page = ctx.db
    .select({ id: conversations.id, rank: rank.as("rank"), place: sql<string>`(${by})::text`.as("place") })
    .from(conversations)
    .innerJoinLateral(matching(asked), sql`true`)
    .where(and(...conditions))
    .orderBy(rank, sorted, asc(conversations.id))
    .limit(pageSize + 1)
    .as("page");
  const rows = await ctx.db
    .select({ ...columnsFor(personId), activity: conversations.activity, rank: page.rank, place: page.place })
    .from(page)
    .innerJoin(conversations, eq(conversations.id, page.id))
    .orderBy(page.rank, sorted, asc(conversations.id));
  const now = new Date();
  return rows.map(({ activity, rank: matched, place, ...row }) => ({
    item: { ...row, weeklyPace: weeklyPace(activity, now) },
    place: `${matched}~${place}~${row.id}`,
  }));
}

function columnsFor(personId: string) {
  const memberOf = sql`${members} m where m.conversation_id = ${conversations.id} and m.left_at is null`;
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
    hasAsked: sql<boolean>`exists (select 1 from ${joinRequests} r where r.conversation_id = ${conversations.id}
      and r.person_id = ${personId} and r.decided_at is null)`,
  };
}

// What is private, archived or deleted is in no list, and neither is a place whose door is barred to this person.
function listedFor(workspaceId: string, personId: string): SQL | undefined {
  return and(
    eq(conversations.workspaceId, workspaceId),
    // In these words: the indices are for what they say, and a parameter could be anything.
    sql`${conversations.visibility} <> 'private'`,
    isNull(conversations.archivedAt),
    isNull(conversations.deletedAt),
    sql`not exists (select 1 from ${bans} b where b.conversation_id = ${conversations.id} and b.person_id = ${personId})`,
  );
}

const rank = sql<number>`matched.rank`;

// What begins with the words, then what has them in its name, then what is about them; null is no match. Looked at
// once for each row: without the offset it would be put into every place that names it.
function matching({ search, isNear }: Asked): SQL {
  if (!search) return sql`(select 0 as rank) matched`;
  const words = search.toLowerCase();
  const part = words.replace(/[\\%_]/g, "\\$&");
  const name = sql`lower(${conversations.name})`;
  if (isNear)
    return sql`(select case when word_similarity(${words}, ${name}) >= 0.5 then ${nearRank}::int end as rank offset 0) matched`;
  return sql`(select case when ${name} like ${`${part}%`} then 0 when ${name} like ${`%${part}%`} then 1
    when lower(${conversations.topic}) like ${`%${part}%`} or lower(${conversations.description}) like ${`%${part}%`} then 2
    end as rank offset 0) matched`;
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

function placedAfter(place: string, sort: DirectorySort): SQL {
  const [matched = "", value = "", id = ""] = place.split("~");
  const { by, type, isRising, written } = sorts[sort];
  if (!written.test(value)) throw invalid("after", "This page does not exist.");
  const last = sql`${value}::${type}`;
  const [from, past] = isRising ? [sql`>=`, sql`>`] : [sql`<=`, sql`<`];
  const later = sql`(${by} ${from} ${last} and (${by} ${past} ${last} or ${conversations.id} > ${id}::uuid))`;
  return sql`(${rank} > ${matched}::int or (${rank} = ${matched}::int and ${later}))`;
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
