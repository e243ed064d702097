import { eq, sql } from "drizzle-orm";
import type { OneMessage } from "~/shared/inputs/message";
import { notFound } from "~/shared/rules/errors";
import type { OpenedMessageView } from "~/shared/views/message";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { workspaces } from "~db/schema/workspaces";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { readMessage } from "./message-reads";

/** Whole seconds until a message can be edited no more, by the database's clock: null for ever, none left at zero or less. */
export const secondsLeft = sql<number | null>`ceil(extract(epoch from
  ${messages.createdAt} + make_interval(secs => ${conversations.editWindowSeconds}) - clock_timestamp()))::int`;

/** A message by itself: what the reader may do about it now, and what they may know besides. Two queries. */
export async function readOpenedMessage(
  ctx: Ctx,
  opened: Opened<"read">,
  { messageId }: OneMessage,
): Promise<OpenedMessageView> {
  const message = await readMessage(ctx, opened, messageId);
  const { deletionReason, left, whoSees } = await readFacts(ctx, messageId);
  const isOwn = message.author.id === opened.personId;
  const isModerator = opened.rights.has("moderate");
  const isWhole = message.notice === null && message.deleted === null;
  const mayEdit = isOwn && isWhole && opened.rights.has("post") && (left === null || left > 0);
  return {
    message,
    edit: mayEdit ? { secondsLeft: left } : null,
    showsVersions: isModerator || (whoSees === "everyone" && isWhole),
    deletionReason: isOwn || isModerator ? deletionReason : null,
  };
}

async function readFacts(ctx: Ctx, messageId: string) {
  const [row] = await ctx.db
    .select({
      deletionReason: messages.deletionReason,
      left: secondsLeft,
      whoSees: workspaces.whoSeesVersions,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(workspaces, eq(workspaces.id, conversations.workspaceId))
    .where(eq(messages.id, messageId));
  if (!row) throw notFound("message");
  return row;
}
