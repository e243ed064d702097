import { and, desc, eq, exists, gt, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { blocks } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { presenceLeases } from "~db/schema/reading";
import type { Ctx } from "../kernel/ctx";
import { readColumns } from "./sidebar-reads";

/**
 * Tells each member who is connected how far the conversation has come, on their own channel: outsiders cannot
 * see when a private place is busy. A hint about now, so one for many messages is as good as one for each. One query:
 * what is unread and how much was said are of one moment, since each reader goes on counting from there.
 */
export async function bumpReaders(ctx: Ctx, conversationId: string): Promise<void> {
  const connected = await readCounted(ctx, conversationId);
  ctx.publish(
    connected.map(({ personId, isApart, counted, lastMessageAt, ...facts }) => ({
      outboxId: null,
      channel: personChannel(personId),
      event: {
        type: "conversation.bumped" as const,
        conversationId,
        ...facts,
        lastMessageAt: lastMessageAt.toISOString(),
        counted: isApart ? counted : null,
      },
    })),
  );
}

/** The members who have a live connection at this moment. One query. */
export async function readConnectedMembers(ctx: Ctx, conversationId: string) {
  return ctx.db.select({ personId: members.personId }).from(members).where(isConnectedTo(ctx, conversationId));
}

// After a move everybody is told the counts, as their own words may be in it. Otherwise whoever was named among the latest
// so many, blocks anybody, or spoke just now and so read on; the others count for themselves.
const namedAmong = 200;
const justNow = sql`interval '1 minute'`;

async function readCounted(ctx: Ctx, conversationId: string) {
  const latest = latestIn(ctx, conversationId);
  const isApart = sql<boolean>`(${latest.isMoved} or coalesce(${members.lastPostAt} > now() - ${justNow}, false)
    or exists (select 1 from ${blocks} b where b.blocker_id = ${members.personId})
    or exists (select 1 from ${messages} m where m.conversation_id = ${conversationId}
      and (m.mentions <> '{}'::jsonb or m.calls is not null) and (m.calls = 'channel' or ${members.personId} = any(m.called)
        or ${members.personId} in (select named.value::uuid from jsonb_each_text(m.mentions) named))
      and m.seq > (select last_seq from ${conversations} where id = ${conversationId}) - ${namedAmong}))`;
  const { readSeq, readTurn, unread, mentions } = readColumns(members.personId);
  const ifApart = (count: SQL<number>) => sql<number>`case when ${isApart} then ${count} else 0 end`;
  return ctx.db
    .select({
      personId: members.personId,
      isApart,
      counted: { readSeq, readTurn, unread: ifApart(unread), mentions: ifApart(mentions) },
      lastSeq: conversations.lastSeq,
      messageCount: conversations.messageCount,
      lastMessageAt: sql<Date>`${conversations.lastMessageAt}`.mapWith(conversations.lastMessageAt),
      // Nobody has read a place because words of theirs were moved there.
      lastAuthorId: sql<string | null>`case when ${latest.isMoved} then null else ${latest.authorId} end`,
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .innerJoin(latest, sql`true`)
    .where(and(isConnectedTo(ctx, conversationId), isNotNull(conversations.lastMessageAt)));
}

/** Who said the latest that is left in the conversation itself, and whether it was moved there. */
function latestIn({ db }: Ctx, conversationId: string) {
  return db
    .select({
      authorId: sql<string>`${messages.authorId}`.as("author_id"),
      isMoved: sql<boolean>`exists (select 1 from ${messages} p where p.moved_to_id = ${messages}.id)`.as("is_moved"),
    })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isNull(messages.notice), eq(messages.inFlow, true)))
    .orderBy(desc(messages.seq))
    .limit(1)
    .as("latest");
}

/** A condition on members: in the conversation, and connected at this moment. */
export function isConnectedTo(ctx: Ctx, conversationId: string) {
  const lease = ctx.db
    .select({ one: sql`1` })
    .from(presenceLeases)
    .where(and(eq(presenceLeases.personId, members.personId), gt(presenceLeases.expiresAt, sql`now()`)));
  return and(eq(members.conversationId, conversationId), isNull(members.leftAt), exists(lease));
}
