import { and, asc, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
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

/** The columns a message's view is made from. */
export const messageColumns = {
  id: messages.id,
  conversationId: messages.conversationId,
  seq: messages.seq,
  changedSeq: messages.changedSeq,
  clientId: messages.clientId,
  body: messages.body,
  mentions: messages.mentions,
  createdAt: messages.createdAt,
};

export function viewMessage(row: Omit<MessageRow, "authorId">, author: PersonView): MessageView {
  return {
    ...row,
    author,
    html: renderMessage(row.body, row.mentions),
    mentions: Object.values(row.mentions),
    createdAt: row.createdAt.toISOString(),
  };
}

/** A page of history by keyset on `seq`, oldest first: the newest, those before a seq, or those after one. Two queries. */
export async function readMessagePage(ctx: Ctx, opened: Opened<"read">, page: MessagePage): Promise<MessagePageView> {
  // The end is read first: a message that commits in between is in the page as well as in a later event, never in neither.
  const upTo = await readLastSeq(ctx, opened);
  const isForward = page.after !== undefined;
  const rows = await statementFor(page)(ctx.db).execute({ ...page, id: opened.id, most: page.limit + 1 });
  const hasMore = rows.length > page.limit;
  const found = rows.slice(0, page.limit).map(({ author, ...row }) => viewMessage(row, author));
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
  return preparedOn((db) =>
    db
      .select({ ...messageColumns, author: personColumns })
      .from(messages)
      .innerJoin(people, eq(people.id, messages.authorId))
      .where(and(eq(messages.conversationId, sql.placeholder("id")), ...bounds))
      .orderBy(order(messages.seq))
      .limit(sql.placeholder("most"))
      .prepare("message_page"),
  );
}

/** What the person here sent with this client id; null when nothing was. One query. */
export async function findOwnMessage(ctx: Ctx, opened: Opened<"read">, clientId: string): Promise<MessageView | null> {
  const [found] = await ctx.db
    .select({ ...messageColumns, author: personColumns })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.authorId))
    .where(
      and(
        eq(messages.authorId, opened.personId),
        eq(messages.conversationId, opened.id),
        eq(messages.clientId, clientId),
      ),
    );
  if (!found) return null;
  const { author, ...row } = found;
  return viewMessage(row, author);
}

/** How far a conversation has come. One query. */
export async function readLastSeq(ctx: Ctx, opened: Opened<"read">): Promise<number> {
  const [row] = await lastSeq(ctx.db).execute({ id: opened.id });
  return row?.lastSeq ?? 0;
}

const lastSeq = preparedOn((db) =>
  db
    .select({ lastSeq: sql<number>`${conversations.lastSeq}`.mapWith(Number) })
    .from(conversations)
    .where(eq(conversations.id, sql.placeholder("id")))
    .prepare("last_seq"),
);
