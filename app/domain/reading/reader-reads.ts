import { and, asc, eq, isNull, lte, ne, type SQL, sql } from "drizzle-orm";
import type { ListReaders } from "~/shared/inputs/receipt";
import type { MessageView } from "~/shared/views/message";
import type { ReadersView } from "~/shared/views/receipt";
import { people } from "~db/schema/accounts";
import { members } from "~db/schema/conversations";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { readMessage } from "../messages/message-reads";
import { isUnblocked, readSeqColumn, showsReceipts } from "./receipt-reads";

const pageSize = 50;
const nobody: ReadersView = { isShown: false, count: 0, people: [], next: null };

/**
 * Who has read a message, for whoever wrote it: those who were there when it was said, who send receipts and of whom
 * neither blocks the other. A reply that stands in its thread alone is read where the thread is. Four queries.
 */
export async function readReaders(
  ctx: Ctx,
  opened: Opened<"read">,
  { messageId, after }: ListReaders,
): Promise<ReadersView> {
  const message = await readMessage(ctx, opened, messageId);
  const isOwn = message.author.id === opened.personId && message.notice === null && message.deleted === null;
  if (!isOwn || !(await showsReceipts(ctx, opened.id, opened.personId))) return nobody;
  const readers = hasRead(opened, message);
  const from = after
    ? sql`(${people.name}, ${people.id}) > (select p.name, p.id from people p where p.id = ${after})`
    : undefined;
  const isReader = eq(people.id, members.personId);
  const [total] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(members)
    .innerJoin(people, isReader)
    .where(readers);
  const rows = await ctx.db
    .select(personColumns)
    .from(members)
    .innerJoin(people, isReader)
    .where(and(readers, from))
    .orderBy(asc(people.name), asc(people.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    isShown: true,
    count: total?.count ?? 0,
    people: page,
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

function hasRead({ id, personId }: Opened, { seq, rootId, inFlow, createdAt }: MessageView): SQL | undefined {
  const isFarEnough =
    inFlow || rootId === null
      ? sql`${readSeqColumn} >= ${seq}`
      : sql`exists (select 1 from thread_readers r where r.root_id = ${rootId} and r.person_id = ${members.personId}
          and r.read_seq >= ${seq})`;
  return and(
    eq(members.conversationId, id),
    isNull(members.leftAt),
    ne(members.personId, personId),
    lte(members.joinedAt, new Date(createdAt)),
    eq(people.sendsReceipts, true),
    isFarEnough,
    isUnblocked(personId),
  );
}
