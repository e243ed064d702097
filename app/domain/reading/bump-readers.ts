import { and, desc, eq, exists, gt, isNull, sql } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { presenceLeases } from "~db/schema/reading";
import type { Ctx } from "../kernel/ctx";

/**
 * Tells each member who is connected how far the conversation has come, on their own channel: outsiders cannot
 * see when a private place is busy. A hint about now, so one for many messages is as good as one for each.
 */
export async function bumpReaders(ctx: Ctx, conversationId: string): Promise<void> {
  const [now] = await ctx.db
    .select({
      lastSeq: conversations.lastSeq,
      messageCount: conversations.messageCount,
      lastMessageAt: conversations.lastMessageAt,
      lastAuthorId: messages.authorId,
    })
    .from(conversations)
    .innerJoin(messages, eq(messages.conversationId, conversations.id))
    .where(and(eq(conversations.id, conversationId), isNull(messages.notice)))
    .orderBy(desc(messages.seq))
    .limit(1);
  if (!now?.lastMessageAt) return;
  const connected = await readConnectedMembers(ctx, conversationId);
  const { lastMessageAt, ...facts } = now;
  const event = {
    type: "conversation.bumped" as const,
    conversationId,
    ...facts,
    lastMessageAt: lastMessageAt.toISOString(),
  };
  ctx.publish(connected.map(({ personId }) => ({ outboxId: null, channel: personChannel(personId), event })));
}

/** The members who have a live connection at this moment. One query. */
export async function readConnectedMembers(ctx: Ctx, conversationId: string) {
  const lease = ctx.db
    .select({ one: sql`1` })
    .from(presenceLeases)
    .where(and(eq(presenceLeases.personId, members.personId), gt(presenceLeases.expiresAt, sql`now()`)));
  return ctx.db
    .select({ personId: members.personId })
    .from(members)
    .where(and(eq(members.conversationId, conversationId), isNull(members.leftAt), exists(lease)));
}
