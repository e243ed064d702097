import { and, eq } from "drizzle-orm";
import type { OwnAttempt } from "~/shared/inputs/message";
import { messages } from "~db/schema/messages";
import { actingPerson, type Ctx } from "../kernel/ctx";

/**
 * Whether the person's own try to send something came through, though they may be in that conversation no more. Only
 * whoever sent it knows the id, and nothing is told of it but this. One query.
 */
export async function wasSent(ctx: Ctx, { conversationId, clientId }: OwnAttempt): Promise<boolean> {
  const own = and(
    eq(messages.authorId, actingPerson(ctx)),
    eq(messages.conversationId, conversationId),
    eq(messages.clientId, clientId),
  );
  return (await ctx.db.$count(messages, own)) > 0;
}
