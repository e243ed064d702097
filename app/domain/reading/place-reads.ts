import { type SQL, sql } from "drizzle-orm";
import type { FindPlaces } from "~/shared/inputs/sidebar";
import { workspaceRightsOf } from "~/shared/rules/rights";
import type { FoundPlace } from "~/shared/views/sidebar";
import { people } from "~db/schema/accounts";
import { sharesAConversation } from "../accounts/person-access";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

const most = 10;

type Workspace = OpenedWorkspace<"visit">;
type Conversation = Extract<FoundPlace, { type: "conversation" }>;
type Person = Extract<FoundPlace, { type: "person" }>["person"];

/**
 * Where somebody may want to go: the conversations they are in, then those they may see, and people; ten of each at
 * most, the best first. What somebody is banned from or may not know of is never among them. Two queries.
 */
export async function readPlaces(ctx: Ctx, workspace: Workspace, { words }: FindPlaces): Promise<FoundPlace[]> {
  const [conversations, persons] = await Promise.all([
    findConversations(ctx, workspace, words),
    findPeople(ctx, workspace, words),
  ]);
  return [
    ...conversations.map(({ lastMessageAt, ...one }) => ({
      type: "conversation" as const,
      ...one,
      lastMessageAt: lastMessageAt && new Date(lastMessageAt).toISOString(),
    })),
    ...persons.map((person) => ({ type: "person" as const, person })),
  ];
}

function findConversations(ctx: Ctx, { id, personId, role }: Workspace, words: string) {
  const seen = workspaceRightsOf(role).has("browse")
    ? sql`(m.person_id is not null or (c.visibility <> 'private'
        and not exists (select 1 from bans b where b.conversation_id = c.id and b.person_id = ${personId})))`
    : sql`m.person_id is not null`;
  const named = sql`
    select c.id, c.kind, c.visibility, c.name, c.icon, c.topic, m.person_id is not null as "isMember",
      c.last_message_at as "lastMessageAt", lower(c.name) as text
    from conversations c left join members m on m.conversation_id = c.id and m.person_id = ${personId} and m.left_at is null
    where c.workspace_id = ${id} and c.name is not null and c.archived_at is null and c.deleted_at is null and ${seen}`;
  const order = sql`"isMember" desc, "lastMessageAt" desc nulls last`;
  return bestOf<Omit<Conversation, "type">>(ctx, { named, text: sql`lower(c.name)`, order, words });
}

function findPeople(ctx: Ctx, { id, personId, role }: Workspace, words: string) {
  const known = role === "guest" ? sql`and ${sharesAConversation(personId)}` : sql``;
  const text = sql`lower(${people.name} || ' ' || ${people.handle})`;
  const named = sql`
    select people.id, people.handle, people.name, people.kind, people.avatar_key as avatar, ${text} as text
    from ${people} join workspace_members w on w.person_id = people.id and w.workspace_id = ${id} and w.left_at is null
    where people.state = 'active' and people.id <> ${personId} ${known}`;
  return bestOf<Person>(ctx, { named, text, order: sql`name`, words });
}

type Looking = { named: SQL; text: SQL; order: SQL; words: string };

/*
 * What holds the words comes first, which an index finds. Only where that is not enough, names that hold the letters in
 * their order are looked for among all, and where that is little, too, names that look alike: those that share three
 * letters in a row, and then by how much they resemble what was written.
 */
async function bestOf<Row>(ctx: Ctx, { named, text, order, words }: Looking): Promise<Row[]> {
  const looked = words.toLowerCase().replace(/\s+/g, " ");
  const inOrder = sql`${text} like ${`%${[...looked.replaceAll(" ", "")].slice(0, 20).map(escaped).join("%")}%`}`;
  const alike = threesOf(looked).map(within);
  // Several words may come in any order.
  const each = looked.split(" ").map((word) => sql`${text} like ${within(word)}`);
  const holding = sql`(${sql.join(each, sql` and `)})`;
  const rows = await ctx.db.execute<Row & { text: string; rank: number }>(sql`
    with said as materialized (
      select *, ${rankOf(looked)} as rank from (${named} and ${holding}) found order by rank, ${order} limit ${most}
    ), spelt as materialized (
      select *, 3 as rank from (${named} and ${inOrder} and not ${holding}) found
      where (select count(*) from said) < ${most} order by ${order} limit ${most}
    ), fit as materialized (select * from said union all select * from spelt limit ${most})
    select * from fit
    union all
    (select *, 4 from (${named} and ${text} like any(${textArray(alike)}) and not ${holding} and not ${inOrder}) found
      where (select count(*) from fit) < 3 and word_similarity(${looked}, text) >= 0.35
      order by word_similarity(${looked}, text) desc limit 5)`);
  return rows.map(({ text: _text, rank: _rank, ...row }) => row as unknown as Row);
}

/** What begins with it, then what has a word that does, then what holds it anywhere. */
function rankOf(looked: string): SQL {
  const beginnings = [" ", "-", "_", "@"].map((sign) => sql`${`%${escaped(sign)}${escaped(looked)}%`}`);
  return sql`case when text like ${`${escaped(looked)}%`} then 0
    when text like any(array[${sql.join(beginnings, sql`, `)}]) then 1
    when text like ${within(looked)} then 2 else 3 end`;
}

function textArray(values: string[]): SQL {
  return values.length === 0
    ? sql`array[]::text[]`
    : sql`array[${sql.join(
        values.map((one) => sql`${one}`),
        sql`, `,
      )}]`;
}

function threesOf(looked: string): string[] {
  const letters = [...looked];
  return letters
    .slice(0, 30)
    .flatMap((_letter, at) => (at + 3 <= letters.length ? letters.slice(at, at + 3).join("") : []));
}

function within(part: string): string {
  return `%${escaped(part)}%`;
}

function escaped(part: string): string {
  return part.replace(/[\\%_]/g, "\\$&");
}
