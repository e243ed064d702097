import { and, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ReceiptsView, ReceiptView } from "~/shared/views/receipt";
import { blocks, people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { workspaces } from "~db/schema/workspaces";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";

const viewers = alias(members, "viewers");
const viewing = alias(people, "viewing");

/**
 * How far the others of a direct conversation or group have read. Whoever sends no receipts is not among them and sees
 * none; nor do two of whom one blocks the other. Two queries.
 */
export async function readReceipts(ctx: Ctx, { id, personId, kind }: Opened<"read">): Promise<ReceiptsView> {
  const isTalk = kind === "direct" || kind === "group";
  if (!isTalk || !(await showsReceipts(ctx, id, personId))) return { isShown: false, receipts: [] };
  const rows = await selectReceipts(ctx, and(eq(members.conversationId, id), eq(viewers.personId, personId)));
  return { isShown: true, receipts: rows.map(({ receipt }) => viewReceipt(receipt)) };
}

/** Whether somebody is shown receipts in a conversation. One query. */
export async function showsReceipts(ctx: Ctx, conversationId: string, personId: string): Promise<boolean> {
  const [found] = await ctx.db
    .select({ isShown: sql<boolean>`${workspaces.showsReceipts} and ${people.sendsReceipts}` })
    .from(conversations)
    .innerJoin(workspaces, eq(workspaces.id, conversations.workspaceId))
    .innerJoin(people, eq(people.id, personId))
    .where(eq(conversations.id, conversationId));
  return found?.isShown ?? false;
}

/** What was read stays read for whoever wrote it, also when the reader goes back on purpose. */
export const readSeqColumn = sql<number>`greatest(${members.readSeq}, ${members.seenSeq})`.mapWith(Number);

/** In a query of members and of those who would see their receipts: whether neither blocks the other. */
export function isUnblocked(viewer: SQL | typeof viewers.personId | string): SQL {
  return sql`not exists (select 1 from ${blocks} b where (b.blocker_id, b.blocked_id) in
    ((${members.personId}, ${viewer}), (${viewer}, ${members.personId})))`;
}

/** Each member's receipt with each other member who may see it, where anybody is shown any. */
export async function selectReceipts({ db }: Ctx, which: SQL | undefined) {
  const receipt = {
    personId: members.personId,
    joinedAt: members.joinedAt,
    deliveredSeq: sql<number>`greatest(${members.deliveredSeq}, ${members.readSeq}, ${members.seenSeq})`.mapWith(
      Number,
    ),
    readSeq: readSeqColumn,
  };
  return db
    .select({ viewerId: viewers.personId, receipt })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .innerJoin(workspaces, eq(workspaces.id, conversations.workspaceId))
    .innerJoin(people, eq(people.id, members.personId))
    .innerJoin(viewers, eq(viewers.conversationId, members.conversationId))
    .innerJoin(viewing, eq(viewing.id, viewers.personId))
    .where(
      and(
        which,
        inArray(conversations.kind, ["direct", "group"]),
        eq(workspaces.showsReceipts, true),
        ...[isNull(members.leftAt), isNull(viewers.leftAt), ne(viewers.personId, members.personId)],
        ...[eq(people.sendsReceipts, true), eq(viewing.sendsReceipts, true), isUnblocked(viewers.personId)],
      ),
    )
    .orderBy(members.personId);
}

export function viewReceipt({ joinedAt, ...receipt }: Omit<ReceiptView, "joinedAt"> & { joinedAt: Date }): ReceiptView {
  return { ...receipt, joinedAt: joinedAt.toISOString() };
}
