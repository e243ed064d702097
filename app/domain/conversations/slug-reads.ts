import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { slugOf } from "~/shared/rules/slug-of";
import { conversationSlugs, conversations, members } from "~db/schema/conversations";
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
  const current = await findCurrent(ctx, workspace, slug);
  const former = await findFormer(ctx, workspace.id, slug);
  const { id } = await openConversation(ctx, current ?? former ?? nowhere, "see");
  return { id };
}

// One of them is listed at most; a private one is meant only by those who are in it.
async function findCurrent(
  ctx: Ctx,
  { id: workspaceId, personId }: OpenedWorkspace,
  slug: string,
): Promise<string | undefined> {
  const isMember = sql`exists (select 1 from ${members} m where m.conversation_id = ${conversations.id}
    and m.person_id = ${personId} and m.left_at is null)`;
  const [found] = await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(eq(conversations.workspaceId, workspaceId), eq(conversations.slug, slug), isNull(conversations.deletedAt)),
    )
    .orderBy(desc(sql`${conversations.visibility} <> 'private'`), desc(isMember), asc(conversations.id))
    .limit(1);
  return found?.id;
}

async function findFormer(ctx: Ctx, workspaceId: string, slug: string): Promise<string | undefined> {
  const [found] = await ctx.db
    .select({ id: conversationSlugs.conversationId })
    .from(conversationSlugs)
    .where(and(eq(conversationSlugs.workspaceId, workspaceId), eq(conversationSlugs.slug, slug)));
  return found?.id;
}
