import { type CreateChannel, slugOf } from "~/shared/inputs/conversation";
import { personChannel } from "~/shared/rules/channels";
import { conflict } from "~/shared/rules/errors";
import type { ConversationKind } from "~/shared/rules/vocabulary";
import { conversations, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { isUniqueViolation } from "../kernel/unique-violation";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** A channel has a name of its own in its workspace and begins with whoever made it as its moderator. */
export async function createChannel(
  ctx: Ctx,
  workspace: OpenedWorkspace<"createChannel">,
  input: CreateChannel,
): Promise<{ id: string }> {
  const place = { workspaceId: workspace.id, creatorId: workspace.personId, kind: "channel" as const };
  return inTransaction(ctx, (tx) => insertChannel(tx, { ...place, isForNewcomers: false }, input));
}

type NewPlace = {
  workspaceId: string;
  creatorId: string;
  kind: Extract<ConversationKind, "channel" | "announcement">;
  isForNewcomers: boolean;
};

/** Its first number is the coming of whoever makes it. */
export async function insertChannel(
  tx: Tx,
  { creatorId, ...place }: NewPlace,
  { name, visibility, topic }: CreateChannel,
): Promise<{ id: string }> {
  const row = { ...place, visibility, name, slug: slugOf(name), topic, createdBy: creatorId, lastSeq: 1 };
  const [made] = await tx.db
    .transaction((db) => db.insert(conversations).values(row).returning({ id: conversations.id }))
    .catch((error: unknown) => {
      if (isUniqueViolation(error, "conversations_slug"))
        throw conflict("A channel with this name exists already.", "name_taken", "name");
      throw error;
    });
  if (!made) throw new Error("An inserted conversation must come back.");
  await tx.db
    .insert(members)
    .values({ conversationId: made.id, personId: creatorId, role: "moderator", changedSeq: 1, readSeq: 1 });
  tx.emit(personChannel(creatorId), { type: "sidebar.changed", conversationId: made.id });
  return made;
}
