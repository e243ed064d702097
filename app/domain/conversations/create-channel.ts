import { type CreateChannel, slugOf } from "~/shared/inputs/conversation";
import { personChannel } from "~/shared/rules/channels";
import { conflict } from "~/shared/rules/errors";
import type { ConversationKind } from "~/shared/rules/vocabulary";
import { conversations, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { isUniqueViolation } from "../kernel/unique-violation";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** A channel has a name of its own in its workspace and begins with whoever made it as its moderator. */
export async function createChannel(
  ctx: Ctx,
  workspace: OpenedWorkspace<"createChannel">,
  input: CreateChannel,
  kind: Extract<ConversationKind, "channel" | "announcement"> = "channel",
): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { name, visibility, topic } = input;
    const creator = workspace.personId;
    const [made] = await tx.db
      .transaction((db) =>
        db
          .insert(conversations)
          .values({
            workspaceId: workspace.id,
            kind,
            visibility,
            name,
            slug: slugOf(name),
            topic,
            createdBy: creator,
            lastSeq: 1,
          })
          .returning({ id: conversations.id }),
      )
      .catch((error: unknown) => {
        if (isUniqueViolation(error, "conversations_slug"))
          throw conflict("A channel with this name exists already.", "name_taken", "name");
        throw error;
      });
    if (!made) throw new Error("An inserted conversation must come back.");
    await tx.db
      .insert(members)
      .values({ conversationId: made.id, personId: creator, role: "moderator", changedSeq: 1, readSeq: 1 });
    tx.emit(personChannel(creator), { type: "sidebar.changed", conversationId: made.id });
    return made;
  });
}
