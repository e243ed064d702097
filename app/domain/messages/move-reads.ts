import { and, asc, inArray, isNull, or, sql } from "drizzle-orm";
import type { OneMessage } from "~/shared/inputs/message";
import type { PlanMove } from "~/shared/inputs/move";
import { AppError, notFound } from "~/shared/rules/errors";
import type { Standing } from "~/shared/rules/rights";
import { rightsOf } from "~/shared/rules/rights-of";
import type { ConversationRole, PersonKind, WorkspaceRole } from "~/shared/rules/vocabulary";
import type { MovePreviewView, WhereaboutsView } from "~/shared/views/move";
import { messages } from "~db/schema/messages";
import { type Opened, openConversation } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import type { Route } from "./lock-move";
import { readMessage, visibleTo } from "./message-reads";

/** What a move would do, before it is done. Two queries. */
export async function readMovePreview(
  ctx: Ctx,
  route: Omit<Route, "isOwn">,
  { messageIds, asThread }: PlanMove,
): Promise<MovePreviewView> {
  const isChosen = or(inArray(messages.id, messageIds), inArray(messages.rootId, messageIds));
  const rows = await ctx.db
    .select({ id: messages.id, seq: messages.seq, rootId: messages.rootId })
    .from(messages)
    .where(and(visibleTo(route.from), isChosen, isNull(messages.notice), isNull(messages.deletedAt)))
    .orderBy(asc(messages.seq));
  if (rows.filter(({ id }) => messageIds.includes(id)).length < messageIds.length) throw notFound("message");
  // What begins a thread where it stands stays there, with what was answered beneath it.
  const staying = asThread && route.from.id === route.to.id ? rows[0]?.id : undefined;
  const going = rows.filter(({ id, rootId }) => id !== staying && (rootId !== staying || messageIds.includes(id)));
  const { losing, ...readers } = await readNewReaders(ctx, route, going[0]?.seq ?? 0);
  // A guest is told how many, and not of people whom they may not know.
  const names = route.from.workspaceRole === "guest" ? [] : readers.names;
  return { count: going.length, readers: { ...readers, names }, losing };
}

type Readers = MovePreviewView["readers"] & { losing: number };

/**
 * Who reads what stands there and does not read all of this from `firstSeq` on where it stands now; and how many read it
 * here and not there. The rights table is asked for everybody of the workspace. One query, none within one place.
 */
export async function readNewReaders(ctx: Ctx, { from, to }: Omit<Route, "isOwn">, firstSeq: number): Promise<Readers> {
  if (from.id === to.id) return { count: 0, names: [], losing: 0 };
  const groups = await ctx.db.execute<Group>(sql`
    select p.kind, w.role, f.role as "fromRole", t.role as "toRole", count(*)::int as count,
      (array_agg(p.name order by p.name))[1:${sql.raw(String(mostNames))}] as names,
      exists (select 1 from bans b where b.conversation_id = ${from.id} and b.person_id = p.id) as "isBannedFrom",
      exists (select 1 from bans b where b.conversation_id = ${to.id} and b.person_id = p.id) as "isBannedTo",
      case when c.visibility = 'public' then least(f.visible_after, c.open_since)
        else coalesce(f.visible_after, c.open_since) end < ${firstSeq} as "looksBack"
    from workspace_members w
    join people p on p.id = w.person_id and p.state = 'active'
    join conversations c on c.id = ${from.id}
    left join members f on f.conversation_id = ${from.id} and f.person_id = p.id and f.left_at is null
    left join members t on t.conversation_id = ${to.id} and t.person_id = p.id and t.left_at is null
    where w.workspace_id = ${from.workspaceId} and w.left_at is null
    group by p.kind, w.role, f.role, t.role, "isBannedFrom", "isBannedTo", "looksBack"`);
  const told = groups.map((group) => ({
    ...group,
    before: group.looksBack && reads(from, group, { role: group.fromRole, isBanned: group.isBannedFrom }),
    after: reads(to, group, { role: group.toRole, isBanned: group.isBannedTo }),
  }));
  const gaining = told.filter(({ before, after }) => after && !before);
  const names = gaining.flatMap((group) => group.names).sort((a, b) => a.localeCompare(b));
  const losing = countOf(told.filter(({ before, after }) => before && !after));
  return { count: countOf(gaining), names: names.slice(0, mostNames), losing };
}

const mostNames = 5;

type Group = {
  kind: PersonKind;
  role: WorkspaceRole;
  fromRole: ConversationRole | null;
  toRole: ConversationRole | null;
  count: number;
  names: string[];
  isBannedFrom: boolean;
  isBannedTo: boolean;
  looksBack: boolean;
};

function reads(
  place: Standing,
  { kind, role }: Group,
  at: { role: ConversationRole | null; isBanned: boolean },
): boolean {
  const viewer = { personKind: kind, workspaceRole: role, conversationRole: at.role, isBanned: at.isBanned };
  return rightsOf({ ...place, ...viewer, isSilenced: false, hasBlocked: false }).has("read");
}

function countOf(groups: readonly { count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** Where the words of a message are now, however often they went on; null for those who may not read them there. Three queries. */
export async function readWhereabouts(
  ctx: Ctx,
  opened: Opened<"read">,
  { messageId }: OneMessage,
): Promise<WhereaboutsView | null> {
  await readMessage(ctx, opened, messageId);
  const [found] = await ctx.db.execute<WhereaboutsView & { seq: string }>(sql`
    with recursive way as (
      select id, moved_to_id from messages where id = ${messageId}
      union all select m.id, m.moved_to_id from way join messages m on m.id = way.moved_to_id
    )
    select m.id as "messageId", m.conversation_id as "conversationId", m.root_id as "rootId", m.seq
    from way join messages m on m.id = way.id where way.moved_to_id is null and m.deleted_at is null and way.id <> ${messageId}`);
  if (!found) return null;
  const there = await openConversation(ctx, found.conversationId, "read").catch(unlessHidden);
  const { seq, ...whereabouts } = found;
  return there && Number(seq) > there.visibleAfter ? whereabouts : null;
}

function unlessHidden(error: unknown): null {
  if (error instanceof AppError && (error.code === "not_found" || error.code === "forbidden")) return null;
  throw error;
}
