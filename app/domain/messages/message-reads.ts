import { and, asc, desc, eq, gt, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MessagePage } from "~/shared/inputs/message";
import { notFound } from "~/shared/rules/errors";
import type { MessagePageView, MessageView, PollView, ThreadSummaryView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import { preparedOn } from "~db/client";
import { people } from "~db/schema/accounts";
import { conversations } from "~db/schema/conversations";
import { type MessageRow, messages } from "~db/schema/messages";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { renderMessage } from "./render-message";
import { type NamelessReaction, named, responseColumns } from "./response-reads";

const subjects = alias(people, "subjects");
const subjectColumns = {
  id: subjects.id,
  handle: subjects.handle,
  name: subjects.name,
  kind: subjects.kind,
  avatar: subjects.avatarKey,
};

/** The columns a message's view is made from. */
const messageColumns = {
  id: messages.id,
  conversationId: messages.conversationId,
  seq: messages.seq,
  changedSeq: messages.changedSeq,
  clientId: messages.clientId,
  authorId: messages.authorId,
  kind: messages.kind,
  body: messages.body,
  rootId: messages.rootId,
  inFlow: messages.inFlow,
  quotedId: messages.quotedId,
  mentions: sql<Record<string, string>>`${messages.mentions} || ${messages.addedMentions}`,
  calls: messages.calls,
  notice: messages.notice,
  editedAt: messages.editedAt,
  deletedAt: messages.deletedAt,
  deletedBy: messages.deletedBy,
  movedToId: messages.movedToId,
  pinnedAt: messages.pinnedAt,
  createdAt: messages.createdAt,
  author: personColumns,
  subject: subjectColumns,
};

type MessageColumns = Pick<MessageRow, Exclude<keyof typeof messageColumns, "author" | "subject">> & {
  author: PersonView;
  subject: PersonView | null;
  isSaved: boolean;
  reactions: NamelessReaction[];
  thread: ThreadSummaryView | null;
  poll: PollView | null;
};

export function viewMessage({ authorId, deletedAt, deletedBy, ...row }: MessageColumns): MessageView {
  return {
    ...row,
    html: row.notice || deletedAt ? "" : renderMessage(row.body, row.mentions, row.calls),
    mentions: Object.values(row.mentions),
    editedAt: row.editedAt?.toISOString() ?? null,
    deleted: deletedAt && { at: deletedAt.toISOString(), byOther: deletedBy !== authorId },
    pinnedAt: row.pinnedAt?.toISOString() ?? null,
    reactions: named(row.reactions),
    createdAt: row.createdAt.toISOString(),
  };
}

/**
 * A page of history by keyset on `seq`, oldest first: the newest, those before a seq, after one or around one; of the
 * conversation itself, or of a thread in it. Two queries, one more around a place and one more for a thread.
 */
export async function readMessagePage(ctx: Ctx, opened: Opened<"read">, page: MessagePage): Promise<MessagePageView> {
  // The end is read first: a message that commits in between is in the page as well as in a later event, never in neither.
  const upTo = await readLastSeq(ctx, opened);
  const root = page.rootId === undefined ? null : await readRoot(ctx, opened, page.rootId);
  return { ...(await readStretch(ctx, opened, page)), upTo, root };
}

type Stretch = Pick<MessagePageView, "messages" | "hasOlder" | "hasNewer">;

// One query, and two around a place.
async function readStretch(ctx: Ctx, opened: Opened<"read">, page: MessagePage): Promise<Stretch> {
  const { around, limit, ...rest } = page;
  if (around !== undefined) {
    const half = { ...rest, limit: Math.ceil(limit / 2) };
    const before = await readStretch(ctx, opened, { ...half, cursor: around + 1 });
    const after = await readStretch(ctx, opened, { ...half, after: around });
    const messages = [...before.messages, ...after.messages];
    return { messages, hasOlder: before.hasOlder, hasNewer: after.hasNewer };
  }
  const isForward = page.after !== undefined;
  const { id, visibleAfter, personId } = opened;
  const statement = statementFor(page)(ctx.db);
  const rows = await statement.execute({ ...page, id, visibleAfter, personId, most: limit + 1 });
  const hasMore = rows.length > limit;
  const found = rows.slice(0, limit).map(viewMessage);
  return {
    messages: isForward ? found : found.reverse(),
    hasOlder: isForward ? page.after !== 0 : hasMore,
    hasNewer: isForward ? hasMore : page.cursor !== undefined,
  };
}

/** The message above a thread. One query. */
export async function readRoot(ctx: Ctx, opened: Opened<"read">, rootId: string): Promise<MessageView> {
  const root = await findMessage(ctx, opened, rootId);
  if (!root || root.rootId !== null || root.notice !== null) throw notFound("message");
  return root;
}

/** A message of the opened conversation, as whoever opened it may read it. One query. */
export async function readMessage(ctx: Ctx, opened: Opened<"read">, messageId: string): Promise<MessageView> {
  const found = await findMessage(ctx, opened, messageId);
  if (!found) throw notFound("message");
  return found;
}

async function findMessage(ctx: Ctx, opened: Opened<"read">, messageId: string): Promise<MessageView | null> {
  const [found] = await selectMessages(ctx, opened.personId).where(and(visibleTo(opened), eq(messages.id, messageId)));
  return found ? viewMessage(found) : null;
}

function statementFor({ cursor, after, rootId }: MessagePage) {
  const { newest, before, next, between } = rootId === undefined ? flowPages : threadPages;
  if (after === undefined) return cursor === undefined ? newest : before;
  return cursor === undefined ? next : between;
}

const flowPages = pageStatements(
  "flow_page",
  and(eq(messages.conversationId, sql.placeholder("id")), eq(messages.inFlow, true)),
);
// The thread has an index of its own. That of the conversation would look through all that was ever said for a few
// replies, so its condition is written as none that an index serves.
const threadPages = pageStatements(
  "thread_page",
  and(
    sql`${messages.conversationId} is not distinct from ${sql.placeholder("id")}`,
    eq(messages.rootId, sql.placeholder("rootId")),
  ),
);

function pageStatements(name: string, which: SQL | undefined) {
  const isBefore = lt(messages.seq, sql.placeholder("cursor"));
  const isAfter = gt(messages.seq, sql.placeholder("after"));
  const isVisible = gt(messages.seq, sql.placeholder("visibleAfter"));
  const statement = (order: typeof asc, ...bounds: SQL[]) =>
    preparedOn((db) =>
      selectMessages({ db }, sql.placeholder("personId"))
        .where(and(which, isVisible, ...bounds))
        .orderBy(order(messages.seq))
        .limit(sql.placeholder("most"))
        .prepare(name),
    );
  return {
    newest: statement(desc),
    before: statement(desc, isBefore),
    next: statement(asc, isAfter),
    between: statement(asc, isAfter, isBefore),
  };
}

/** What the person here sent with this client id; null when nothing was. One query. */
export async function findOwnMessage(ctx: Ctx, opened: Opened<"read">, clientId: string): Promise<MessageView | null> {
  const [found] = await selectMessages(ctx, opened.personId).where(
    and(
      eq(messages.authorId, opened.personId),
      eq(messages.conversationId, opened.id),
      eq(messages.clientId, clientId),
    ),
  );
  return found ? viewMessage(found) : null;
}

/** Messages with the people in them and with what others did beneath them, for a reader, a condition and an order. */
export function selectMessages({ db }: Pick<Ctx, "db">, reader: SQLWrapper | string) {
  return db
    .select({ ...messageColumns, ...responseColumns(sql`${reader}`) })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.authorId))
    .leftJoin(subjects, eq(subjects.id, messages.subjectId))
    .$dynamic();
}

/** What of a conversation is for whoever opened it: from where they came in, unless they may look back. */
export function visibleTo(opened: Opened<"read">) {
  return and(eq(messages.conversationId, opened.id), gt(messages.seq, opened.visibleAfter));
}

/** How far a conversation has come. One query. */
async function readLastSeq(ctx: Ctx, opened: Opened<"read">): Promise<number> {
  const [row] = await ctx.db
    .select({ lastSeq: sql<number>`${conversations.lastSeq}`.mapWith(Number) })
    .from(conversations)
    .where(eq(conversations.id, opened.id));
  return row?.lastSeq ?? 0;
}
