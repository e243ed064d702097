import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { SyncSince } from "~/shared/inputs/message";
import { limits } from "~/shared/rules/limits";
import type { SyncView } from "~/shared/views/sync";
import { people } from "~db/schema/accounts";
import { members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { messageColumns, readLastSeq, viewMessage } from "./message-reads";

/**
 * Everything that changed after `seq`, as it stands now, in the order of the changes and a page at a time: any
 * gap closes without a full reload. Three queries.
 */
export async function readChangesSince(ctx: Ctx, opened: Opened<"read">, { seq }: SyncSince): Promise<SyncView> {
  const end = await readLastSeq(ctx, opened);
  const changed = await ctx.db
    .select({ ...messageColumns, author: personColumns })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.authorId))
    .where(and(eq(messages.conversationId, opened.id), gt(messages.changedSeq, seq)))
    .orderBy(asc(messages.changedSeq))
    .limit(limits.syncPageSize + 1);
  const page = changed.slice(0, limits.syncPageSize).map(({ author, ...row }) => viewMessage(row, author));
  const hasMore = changed.length > limits.syncPageSize;
  const upTo = hasMore ? (page.at(-1)?.changedSeq ?? end) : Math.max(end, page.at(-1)?.changedSeq ?? 0);
  return { messages: page, ...(await readComingsAndGoings(ctx, opened, seq, upTo)), upTo, hasMore };
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
