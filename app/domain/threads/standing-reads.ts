import { and, desc, eq, exists, gt, inArray, isNull, not, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { limits } from "~/shared/rules/limits";
import type { MessageView } from "~/shared/views/message";
import type { ThreadStandingView } from "~/shared/views/thread";
import { blocks } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { presenceLeases } from "~db/schema/reading";
import { threadReaders, threads } from "~db/schema/threads";
import { workspaces } from "~db/schema/workspaces";
import { hasBlockedOther, type Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { readRoot } from "../messages/message-reads";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

const visibleAfter = sql`case when ${conversations.visibility} = 'public'
  then least(${members.visibleAfter}, ${conversations.openSince}) else ${members.visibleAfter} end`;

/** Somebody's standing in a thread, with what leads to their own channel. */
export type ToldStanding = ThreadStandingView & { personId: string; workspace: string };

// So many are listed: past it the badge says "99+" anyway.
const mostListed = limits.unreadCap;

/** Where the reader stands in a thread. Two queries. */
export async function readStanding(
  ctx: Ctx,
  opened: Opened<"read">,
  { rootId }: { rootId: string },
): Promise<ThreadStandingView> {
  const root = await readRoot(ctx, opened, rootId);
  const found = await findToldStanding(ctx, opened.personId, rootId);
  return found ? viewStanding(found) : strangerTo(root);
}

/** Where somebody stands in a thread of a conversation that they are in; null for one they never followed. One query. */
export async function findToldStanding(ctx: Ctx, personId: string, rootId: string): Promise<ToldStanding | null> {
  const [found] = await selectStandings(ctx).where(and(eq(threadReaders.rootId, rootId), isReader(personId)));
  return found ?? null;
}

/** Everybody who is connected and follows one of these threads, with what waits for them there. One query. */
export async function readConnectedFollowers(ctx: Ctx, rootIds: string[]): Promise<ToldStanding[]> {
  const lease = ctx.db
    .select({ one: sql`1` })
    .from(presenceLeases)
    .where(and(eq(presenceLeases.personId, threadReaders.personId), gt(presenceLeases.expiresAt, sql`now()`)));
  return selectStandings(ctx).where(
    and(inArray(threadReaders.rootId, rootIds), eq(threadReaders.isFollowing, true), exists(lease)),
  );
}

/** The threads that somebody follows in a workspace and in which something waits, the latest first. One query. */
export async function readWaitingThreads(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<ThreadStandingView[]> {
  const rows = await selectStandings(ctx)
    .where(and(isFollowedIn(workspace), hasUnread))
    .orderBy(desc(threads.lastReplySeq), desc(threads.rootId))
    .limit(mostListed);
  return rows.map(viewStanding);
}

/** In a query of standings: the threads that somebody follows in a workspace, where the sidebar shows the conversation. */
export function isFollowedIn({ id, personId }: OpenedWorkspace<"visit">): SQL | undefined {
  return and(
    isReader(personId),
    eq(threadReaders.isFollowing, true),
    eq(conversations.workspaceId, id),
    isNull(conversations.archivedAt),
    isNull(conversations.deletedAt),
    not(hasBlockedOther(personId)),
    sql`(select r.seq from ${messages} r where r.id = ${threads.rootId}) > ${visibleAfter}`,
  );
}

/** Something waits there: asked of the index only where the last reply is after the cursor. */
export const hasUnread = sql<boolean>`(${threads.lastReplySeq} > ${threadReaders.readSeq} and exists (${waiting(1)}))`;

/** Where each person who has a cursor in a thread stands, for a condition and an order. */
export function selectStandings({ db }: Pick<Ctx, "db">) {
  return db
    .select(standingColumns)
    .from(threadReaders)
    .innerJoin(threads, eq(threads.rootId, threadReaders.rootId))
    .innerJoin(conversations, eq(conversations.id, threads.conversationId))
    .innerJoin(workspaces, eq(workspaces.id, conversations.workspaceId))
    .innerJoin(
      members,
      and(
        eq(members.conversationId, threads.conversationId),
        eq(members.personId, threadReaders.personId),
        isNull(members.leftAt),
      ),
    )
    .$dynamic();
}

const standingColumns = {
  personId: threadReaders.personId,
  workspace: workspaces.slug,
  conversationId: threads.conversationId,
  rootId: threadReaders.rootId,
  isFollowing: threadReaders.isFollowing,
  readSeq: threadReaders.readSeq,
  readTurn: threadReaders.readTurn,
  lastReplySeq: threads.lastReplySeq,
  unread: sql<number>`(case when ${threadReaders.isFollowing} and ${threads.lastReplySeq} > ${threadReaders.readSeq}
    then (select count(*) from (${waiting(limits.unreadCap)}) counted) else 0 end)::int`,
};

// Replies of others, whom the reader does not block, after the cursor, that still have their words.
function waiting(most: number): SQL {
  return sql`select 1 from ${messages} m where m.root_id = ${threadReaders.rootId} and m.seq > ${threadReaders.readSeq}
    and m.seq > ${visibleAfter} and m.deleted_at is null and m.author_id <> all(array(select ${threadReaders.personId}
      union all select b.blocked_id from ${blocks} b where b.blocker_id = ${threadReaders.personId})) limit ${sql.raw(String(most))}`;
}

export function viewStanding({
  personId: _person,
  workspace: _workspace,
  ...standing
}: ToldStanding): ThreadStandingView {
  return standing;
}

function isReader(personId: string | SQLWrapper): SQL {
  return eq(threadReaders.personId, personId);
}

function strangerTo(root: MessageView): ThreadStandingView {
  const lastReplySeq = root.thread?.lastReplySeq ?? 0;
  const { id: rootId, conversationId } = root;
  return { conversationId, rootId, isFollowing: false, readSeq: 0, readTurn: 0, lastReplySeq, unread: 0 };
}
