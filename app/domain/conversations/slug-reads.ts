import { and, eq, isNull } from "drizzle-orm";
import { slugOf } from "~/shared/inputs/conversation";
import { conversationSlugs, conversations } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { openConversation } from "./conversation-access";

const nowhere = "00000000-0000-7000-8000-000000000000";

/**
 * The conversation that is or was called so, in any spelling. Whoever may not see it learns what they would of a name
 * that nobody ever had, by the same number of queries. Three queries.
 */
export async function readByName(ctx: Ctx, workspace: OpenedWorkspace<"visit">, name: string): Promise<{ id: string }> {
  const slug = slugOf(name);
  const current = await findCurrent(ctx, workspace.id, slug);
  const former = await findFormer(ctx, workspace.id, slug);
  const { id } = await openConversation(ctx, current ?? former ?? nowhere, "see");
  return { id };
}

async function findCurrent(ctx: Ctx, workspaceId: string, slug: string): Promise<string | undefined> {
  const [found] = await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(eq(conversations.workspaceId, workspaceId), eq(conversations.slug, slug), isNull(conversations.deletedAt)),
    );
  return found?.id;
}

async function findFormer(ctx: Ctx, workspaceId: string, slug: string): Promise<string | undefined> {
  const [found] = await ctx.db
    .select({ id: conversationSlugs.conversationId })
    .from(conversationSlugs)
    .where(and(eq(conversationSlugs.workspaceId, workspaceId), eq(conversationSlugs.slug, slug)));
  return found?.id;
}
