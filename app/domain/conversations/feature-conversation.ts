import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { FeatureConversation } from "~/shared/inputs/conversation";
import { workspaceChannel } from "~/shared/rules/channels";
import { conflict, notFound } from "~/shared/rules/errors";
import { conversations } from "~db/schema/conversations";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

const mostFeatured = 12;

/** Administrators put what everybody should know of before the rest of the directory: a few, and nothing unlisted. */
export async function featureConversation(
  ctx: Ctx,
  workspace: OpenedWorkspace<"administer">,
  { conversationId, isFeatured }: FeatureConversation,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (isFeatured && (await countFeatured(tx, workspace.id)) >= mostFeatured)
      throw conflict(
        `At most ${mostFeatured} channels are featured. Take one of them back first.`,
        "too_many_featured",
      );
    const [changed] = await tx.db
      .update(conversations)
      .set({ featuredAt: isFeatured ? sql`coalesce(${conversations.featuredAt}, now())` : null })
      .where(and(eq(conversations.id, conversationId), listedIn(workspace.id)))
      .returning({ id: conversations.id });
    if (!changed) throw notFound("channel");
    const act = isFeatured ? "conversation.featured" : "conversation.unfeatured";
    await audit(tx, { workspaceId: workspace.id, act, target: { kind: "conversation", id: conversationId } });
    tx.emit(workspaceChannel(workspace.id), { type: "directory.changed", workspaceId: workspace.id });
  });
}

function listedIn(workspaceId: string) {
  return and(
    eq(conversations.workspaceId, workspaceId),
    ne(conversations.visibility, "private"),
    isNull(conversations.archivedAt),
    isNull(conversations.deletedAt),
  );
}

async function countFeatured({ db }: Tx, workspaceId: string): Promise<number> {
  return db.$count(conversations, and(listedIn(workspaceId), isNotNull(conversations.featuredAt)));
}
