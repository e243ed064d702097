import { and, asc, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MessagePage } from "~/shared/inputs/message";
import type { MessagePageView, MessageView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import { preparedOn } from "~db/client";
import { people } from "~db/schema/accounts";
import { conversations } from "~db/schema/conversations";
import { type MessageRow, messages } from "~db/schema/messages";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { renderMessage } from "./render-message";

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
  body: messages.body,
  mentions: messages.mentions,
  notice: messages.notice,
  createdAt: messages.createdAt,
  author: personColumns,
  subject: subjectColumns,
};

type MessageColumns = Omit<MessageRow, "authorId" | "subjectId"> & { author: PersonView; subject: PersonView | null };

export function viewMessage(row: MessageColumns): MessageView {
  return {
    ...row,
    html: row.notice ? "" : renderMessage(row.body, row.mentions),
    mentions: Object.values(row.mentions),
    createdAt: row.createdAt.toISOString(),
  };
}

/** A page of history by keyset on `seq`, oldest first: the newest, those before a seq, or those after one. Two queries. */
export async function readMessagePage(ctx: Ctx, opened: Opened<"read">, page: MessagePage): Promise<MessagePageView> {
  // The end is read first: a message that commits in between is in the page as well as in a later event, never in neither.
  const upTo = await readLastSeq(ctx, opened);
  const isForward = page.after !== undefined;
  const { id, visibleAfter } = opened;
  const rows = await statementFor(page)(ctx.db).execute({ ...page, id, visibleAfter, most: page.limit + 1 });
  const hasMore = rows.length > page.limit;
  const found = rows.slice(0, page.limit).map(viewMessage);
  return {
    messages: isForward ? found : found.reverse(),
    upTo,
    hasOlder: isForward ? page.after !== 0 : hasMore,
    hasNewer: isForward ? hasMore : page.cursor !== undefined,
  };
}

function statementFor({ cursor, after }: MessagePage) {
  if (after === undefined) return cursor === undefined ? newestPage : pageBefore;
  return cursor === undefined ? pageAfter : pageBetween;
}

const isBefore = lt(messages.seq, sql.placeholder("cursor"));
const isAfter = gt(messages.seq, sql.placeholder("after"));
const newestPage = pageStatement(desc);
const pageBefore = pageStatement(desc, isBefore);
const pageAfter = pageStatement(asc, isAfter);
const pageBetween = pageStatement(asc, isAfter, isBefore);

function pageStatement(order: typeof asc, ...bounds: SQL[]) {
  const here = eq(messages.conversationId, sql.placeholder("id"));
  const isVisible = gt(messages.seq, sql.placeholder("visibleAfter"));
  return preparedOn((db) =>
    selectMessages({ db })
      .where(and(here, isVisible, ...bounds))
      .orderBy(order(messages.seq))
      .limit(sql.placeholder("most"))
      .prepare("message_page"),
  );
}

/** What the person here sent with this client id; null when nothing was. One query. */
export async function findOwnMessage(ctx: Ctx, opened: Opened<"read">, clientId: string): Promise<MessageView | null> {
  const [found] = await selectMessages(ctx).where(
    and(
      eq(messages.authorId, opened.personId),
      eq(messages.conversationId, opened.id),
      eq(messages.clientId, clientId),
    ),
  );
  return found ? viewMessage(found) : null;
}

/** Messages with the people in them, for a condition and an order. */
export function selectMessages({ db }: Pick<Ctx, "db">) {
  return db
    .select(messageColumns)
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
