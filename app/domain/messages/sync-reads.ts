import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { SyncSince } from "~/shared/inputs/message";
import { limits } from "~/shared/rules/limits";
import type { SyncView } from "~/shared/views/sync";
import { people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import { factColumns } from "../conversations/conversation-reads";
import type { Ctx } from "../kernel/ctx";
import { selectMessages, viewMessage, visibleTo } from "./message-reads";

/**
 * Everything that changed after `seq`, as it stands now, in the order of the changes and a page at a time: any
 * gap closes without a full reload. Three queries.
 */
export async function readChangesSince(ctx: Ctx, opened: Opened<"read">, { seq }: SyncSince): Promise<SyncView> {
  const { lastSeq: end, changedSeq, ...facts } = await readHeader(ctx, opened);
  const changed = await selectMessages(ctx, opened.personId)
    .where(and(visibleTo(opened), gt(messages.changedSeq, seq)))
    .orderBy(asc(messages.changedSeq))
    .limit(limits.syncPageSize + 1);
  const next = changed[limits.syncPageSize]?.changedSeq;
  const hasMore = next !== undefined;
  // A change may concern several messages: a page ends between two numbers, never within one.
  const page = changed.filter((row) => !hasMore || row.changedSeq < next).map(viewMessage);
  const upTo = hasMore ? next - 1 : Math.max(end, page.at(-1)?.changedSeq ?? 0);
  const moves = await readComingsAndGoings(ctx, opened, seq, upTo);
  return { messages: page, ...moves, facts: changedSeq > seq ? facts : null, upTo, hasMore };
}

async function readHeader(ctx: Ctx, opened: Opened<"read">) {
  const [row] = await ctx.db
    .select({ ...factColumns, lastSeq: conversations.lastSeq, changedSeq: conversations.changedSeq })
    .from(conversations)
    .where(eq(conversations.id, opened.id));
  if (!row) throw new Error("A conversation vanished while its door was open.");
  return row;
}

async function readComingsAndGoings(ctx: Ctx, opened: Opened<"read">, after: number, upTo: number) {
  const rows = await ctx.db
    .select({
      person: personColumns,
      role: members.role,
      joinedAt: members.joinedAt,
      hasLeft: sql<boolean>`${members.leftAt} is not null`,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.conversationId, opened.id), gt(members.changedSeq, after), lte(members.changedSeq, upTo)))
    .orderBy(asc(members.changedSeq));
  const here = rows.filter((row) => !row.hasLeft);
  return {
    joined: here.map(({ person, role, joinedAt }) => ({ person, role, joinedAt: joinedAt.toISOString() })),
    left: rows.filter((row) => row.hasLeft).map((row) => row.person.id),
  };
}
