import { and, eq, isNull, sql } from "drizzle-orm";
import type { OneMessage, SettleSaved } from "~/shared/inputs/message";
import { personChannel } from "~/shared/rules/channels";
import { conflict, notFound } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";
import { people } from "~db/schema/accounts";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { savedMessages } from "~db/schema/reading";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readMessage } from "../messages/message-reads";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** Somebody puts a message aside for later, for themselves alone; one that was done is open again. */
export async function saveMessage(ctx: Ctx, here: Opened<"read">, { messageId }: OneMessage): Promise<void> {
  const message = await readMessage(ctx, here, messageId);
  if (message.notice) throw notFound("message");
  if (message.deleted) throw conflict("This message was deleted.", "deleted");
  await inTransaction(ctx, async (tx) => {
    await refuseTooMany(tx, here.personId);
    await tx.db
      .insert(savedMessages)
      .values({ personId: here.personId, messageId })
      .onConflictDoUpdate({
        target: [savedMessages.personId, savedMessages.messageId],
        set: {
          doneAt: null,
          createdAt: sql`case when ${savedMessages.doneAt} is null then ${savedMessages.createdAt} else now() end`,
        },
      });
    tell(tx, here.personId, { conversationId: here.id, messageId, isSaved: true });
  });
}

/** What was put aside is done, or is not yet. One's own list is one's own, also where one may read the message no more. */
export async function settleSaved(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { messageId, isDone }: SettleSaved,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const conversationId = await findSaved(tx, workspace, messageId);
    if (!isDone) await refuseTooMany(tx, workspace.personId);
    await tx.db
      .update(savedMessages)
      .set({ doneAt: isDone ? sql`now()` : null })
      .where(isOwn(workspace.personId, messageId));
    tell(tx, workspace.personId, { conversationId, messageId, isSaved: !isDone });
  });
}

/** A message is taken from one's own list. */
export async function forgetSaved(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { messageId }: OneMessage,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const conversationId = await findSaved(tx, workspace, messageId);
    await tx.db.delete(savedMessages).where(isOwn(workspace.personId, messageId));
    tell(tx, workspace.personId, { conversationId, messageId, isSaved: false });
  });
}

// The person's row is locked, so of two devices that save the last one only one does.
async function refuseTooMany(tx: Tx, personId: string): Promise<void> {
  await tx.db.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update");
  const isOpen = and(eq(savedMessages.personId, personId), isNull(savedMessages.doneAt));
  if ((await tx.db.$count(savedMessages, isOpen)) < limits.saved) return;
  throw conflict(`You have put ${limits.saved} messages aside. Settle some of them first.`, "too_many_saved");
}

async function findSaved(tx: Tx, workspace: OpenedWorkspace<"visit">, messageId: string): Promise<string> {
  const [found] = await tx.db
    .select({ conversationId: messages.conversationId })
    .from(savedMessages)
    .innerJoin(messages, eq(messages.id, savedMessages.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(and(isOwn(workspace.personId, messageId), eq(conversations.workspaceId, workspace.id)))
    .for("no key update", { of: savedMessages });
  if (!found) throw notFound("message");
  return found.conversationId;
}

function isOwn(personId: string, messageId: string) {
  return and(eq(savedMessages.personId, personId), eq(savedMessages.messageId, messageId));
}

type Kept = { conversationId: string; messageId: string; isSaved: boolean };

function tell(tx: Tx, personId: string, kept: Kept): void {
  tx.emit(personChannel(personId), { type: "message.saved", ...kept });
}
