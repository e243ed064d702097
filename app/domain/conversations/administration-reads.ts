import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { ListConversations } from "~/shared/inputs/administration";
import { limits } from "~/shared/rules/limits";
import type {
  AdministeredItemView,
  AdministeredPageView,
  AdministeredView,
  TalkTotalsView,
} from "~/shared/views/administration";
import { conversations } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { type Opened, stateColumn } from "./conversation-access";
import { memberCountColumn, readConversation, readMembers } from "./conversation-reads";

const pageSize = 50;
const dayMs = 86_400_000;

/** What there is to arrange in a workspace, the deleted ones too, fifty a page. One query. */
export async function readAdministered(
  ctx: Ctx,
  workspace: OpenedWorkspace<"administer">,
  { search, kind, visibility, state, sort, after }: ListConversations,
): Promise<AdministeredPageView> {
  const part = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const { value, from, order } = orders[sort];
  const rows = await ctx.db
    .select({ ...itemColumns, value: sql<string>`${value}::text` })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspace.id),
        sql`${conversations.kind} in ('channel', 'announcement', 'room')`,
        search ? sql`lower(${conversations.name}) like ${part}` : undefined,
        kind && eq(conversations.kind, kind),
        visibility && eq(conversations.visibility, visibility),
        state && sql`${stateColumn} = ${state}`,
        after && from(after),
      ),
    )
    .orderBy(...order)
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ value: _value, ...row }) => viewItem(row)),
    next: rows.length > pageSize && last ? [last.value, last.id] : null,
  };
}

const itemColumns = {
  id: conversations.id,
  kind: conversations.kind,
  visibility: conversations.visibility,
  state: stateColumn,
  name: sql<string>`${conversations.name}`,
  memberCount: memberCountColumn,
  lastMessageAt: conversations.lastMessageAt,
};

type Item = Omit<AdministeredItemView, "lastMessageAt"> & { lastMessageAt: Date | null };

function viewItem(row: Item): AdministeredItemView {
  return { ...row, lastMessageAt: row.lastMessageAt?.toISOString() ?? null };
}

type Order = { value: SQL; from(after: [string, string]): SQL; order: SQL[] };

const { id, slug, size } = conversations;
const lastSaid = sql`coalesce(${conversations.lastMessageAt}, 'epoch'::timestamptz)`;

const orders: Record<ListConversations["sort"], Order> = {
  name: {
    value: sql`${slug}`,
    from: ([value, at]) => sql`(${slug}, ${id}) > (${value}, ${at}::uuid)`,
    order: [asc(slug), asc(id)],
  },
  activity: {
    value: lastSaid,
    from: ([value, at]) => sql`(${lastSaid}, ${id}) < (${value}::timestamptz, ${at}::uuid)`,
    order: [desc(lastSaid), desc(id)],
  },
  members: {
    value: sql`${size}`,
    from: ([value, at]) => sql`(${size}, ${id}) < (${value}::int, ${at}::uuid)`,
    order: [desc(size), desc(id)],
  },
};

/** How many directs and groups there are, and nothing else of them. One query. */
export async function readTalkTotals(ctx: Ctx, workspace: OpenedWorkspace<"administer">): Promise<TalkTotalsView> {
  const [totals] = await ctx.db
    .select({
      directs: sql<number>`count(*) filter (where ${conversations.kind} = 'direct')::int`,
      groups: sql<number>`count(*) filter (where ${conversations.kind} = 'group')::int`,
    })
    .from(conversations)
    .where(eq(conversations.workspaceId, workspace.id));
  return totals ?? { directs: 0, groups: 0 };
}

/** A conversation's rules and the names and roles of its members, for whoever arranges it. Three queries. */
export async function readAdministeredOne(ctx: Ctx, opened: Opened<"administer">): Promise<AdministeredView> {
  const [row] = await ctx.db
    .select({ deletedAt: conversations.deletedAt })
    .from(conversations)
    .where(eq(conversations.id, opened.id));
  const erasedAt = row?.deletedAt ? new Date(row.deletedAt.getTime() + limits.graceDays * dayMs).toISOString() : null;
  const conversation = await readConversation(ctx, opened);
  return { conversation, members: await readMembers(ctx, opened), erasedAt };
}
