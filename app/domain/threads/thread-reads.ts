import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { ListThreads } from "~/shared/inputs/thread";
import type { ThreadFilter } from "~/shared/rules/vocabulary";
import type { MessageView } from "~/shared/views/message";
import type { ThreadItemView, ThreadListView } from "~/shared/views/thread";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { threads } from "~db/schema/threads";
import { readOthers } from "../conversations/conversation-reads";
import type { Ctx } from "../kernel/ctx";
import { selectMessages, viewMessage } from "../messages/message-reads";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { hasUnread, isFollowedIn, selectStandings, type ToldStanding, viewStanding } from "./standing-reads";

const pageSize = 20;
const shownReplies = 2;

/**
 * The threads that somebody follows in a workspace: those in which something waits first, and the latest answered first.
 * Five queries, whatever they follow.
 */
export async function readThreads(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { show, after }: ListThreads,
): Promise<ThreadListView> {
  const rows = await selectStandings(ctx)
    .where(and(isFollowedIn(workspace), isShown[show], after ? comesAfter(after) : undefined))
    .orderBy(desc(hasUnread), desc(answeredAt), desc(threads.rootId))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const items = await readItems(ctx, workspace.personId, page);
  return { items, next: rows.length > pageSize && last ? await readCursor(ctx, last) : null };
}

const answeredAt = sql<Date>`date_trunc('milliseconds', coalesce(${threads.lastReplyAt}, (select r.created_at from ${messages} r where r.id = ${threads.rootId})))`;

const isShown: Record<ThreadFilter, SQL | undefined> = {
  all: undefined,
  unread: hasUnread,
  open: isNull(threads.resolvedAt),
  resolved: isNotNull(threads.resolvedAt),
};

function comesAfter(after: string): SQL {
  const [isWaiting, at, rootId] = after.split("~");
  return sql`(${hasUnread}, ${answeredAt}, ${threads.rootId}) < (${isWaiting === "1"}::boolean, ${at}::timestamptz, ${rootId}::uuid)`;
}

async function readCursor(ctx: Ctx, { rootId, unread }: ToldStanding): Promise<string> {
  const [row] = await ctx.db.select({ at: answeredAt }).from(threads).where(eq(threads.rootId, rootId));
  return `${unread > 0 ? 1 : 0}~${new Date(row?.at ?? 0).toISOString()}~${rootId}`;
}

async function readItems(ctx: Ctx, personId: string, page: readonly ToldStanding[]): Promise<ThreadItemView[]> {
  if (page.length === 0) return [];
  const [places, said] = [await readPlaces(ctx, personId, page), await readSaid(ctx, personId, page)];
  return page.flatMap((told) => {
    const root = said.find(({ id }) => id === told.rootId);
    const place = places.get(told.conversationId);
    const latest = said.filter(({ rootId }) => rootId === told.rootId);
    return root && place ? [{ root, latest, place, standing: viewStanding(told) }] : [];
  });
}

// The roots and the last few replies of each, one walk down the index for each thread.
async function readSaid(ctx: Ctx, personId: string, page: readonly ToldStanding[]): Promise<MessageView[]> {
  const rootIds = page.map(({ rootId }) => rootId);
  const latest = sql`(select l.id from unnest(${sql.param(rootIds)}::uuid[]) as root (id), lateral (
    select m.id from ${messages} m where m.root_id = root.id and m.deleted_at is null order by m.seq desc limit ${shownReplies}) l)`;
  const rows = await selectMessages(ctx, personId)
    .where(sql`(${inArray(messages.id, rootIds)} or ${messages.id} in ${latest})`)
    .orderBy(asc(messages.seq));
  return rows.map(viewMessage);
}

async function readPlaces(ctx: Ctx, personId: string, page: readonly ToldStanding[]) {
  const ids = [...new Set(page.map(({ conversationId }) => conversationId))];
  const { id, kind, visibility, name } = conversations;
  const rows = await ctx.db.select({ id, kind, visibility, name }).from(conversations).where(inArray(id, ids));
  const talks = rows.filter((row) => row.kind === "direct" || row.kind === "group").map((row) => row.id);
  const others = await readOthers(ctx, talks, personId);
  return new Map(rows.map((row) => [row.id, { ...row, people: others.get(row.id) ?? [] }]));
}
