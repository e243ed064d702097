import { and, eq, lt } from "drizzle-orm";
import { personChannel } from "~/shared/rules/channels";
import { conversations, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { isConnectedTo } from "./bump-readers";
import { readColumns } from "./sidebar-reads";

/**
 * Tells each member who is connected and had not read as far as `seq` what is unread now: what stood there is gone, and
 * nobody can count backwards by themselves. One query.
 */
export async function recountReaders(ctx: Ctx, conversationId: string, seq: number): Promise<void> {
  const readers = await ctx.db
    .select({
      personId: members.personId,
      messageCount: conversations.messageCount,
      ...readColumns(members.personId),
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(isConnectedTo(ctx, conversationId), lt(members.readSeq, seq)));
  ctx.publish(
    readers.map(({ personId, ...counts }) => ({
      outboxId: null,
      channel: personChannel(personId),
      event: { type: "conversation.read" as const, conversationId, ...counts },
    })),
  );
}
