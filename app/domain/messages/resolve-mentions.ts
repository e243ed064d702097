import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { people } from "~db/schema/accounts";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { findHandles, type Mentions } from "./render-message";

/** A handle means somebody only if that person is in the workspace. One query, and none for a text without handles. */
export async function resolveMentions(ctx: Ctx, to: Opened<"post">, body: string): Promise<Mentions> {
  const handles = findHandles(body);
  if (handles.length === 0) return {};
  const found = await ctx.db
    .select({ id: people.id, handle: sql<string>`lower(${people.handle})` })
    .from(people)
    .innerJoin(workspaceMembers, eq(workspaceMembers.personId, people.id))
    .where(
      and(
        eq(workspaceMembers.workspaceId, to.workspaceId),
        isNull(workspaceMembers.leftAt),
        inArray(sql`lower(${people.handle})`, handles),
      ),
    );
  return Object.fromEntries(found.map((person) => [person.handle, person.id]));
}
