import { and, eq, isNull } from "drizzle-orm";
import { forbidden, notFound } from "~/shared/rules/errors";
import { type WorkspaceRight, workspaceRightsOf } from "~/shared/rules/rights";
import type { WorkspaceRole } from "~/shared/rules/vocabulary";
import { people } from "~db/schema/accounts";
import { workspaceMembers, workspaces } from "~db/schema/workspaces";
import { actingPerson, type Ctx } from "../kernel/ctx";

declare const proof: unique symbol;

/** A workspace whose door was opened for a right, with the role of whoever opened it. Only this file makes one. */
export type OpenedWorkspace<R extends WorkspaceRight = never> = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly personId: string;
  readonly [proof]: (right: R) => void;
};

const acts: Record<WorkspaceRight, string> = {
  visit: "visit this workspace",
  browse: "browse its channels",
  createChannel: "create channels",
  createAnnouncement: "create announcement channels",
  startDirect: "start conversations",
  invite: "invite people",
  administer: "administer this workspace",
};

/*
 * Somebody from another workspace would try its slug or id here. Membership is part of the query, so theirs
 * and one that does not exist come out as the same absence; the right is looked up only after that.
 */
export async function openWorkspace<R extends WorkspaceRight>(
  ctx: Ctx,
  slug: string,
  right: R,
): Promise<OpenedWorkspace<R | "visit">> {
  const personId = actingPerson(ctx);
  const [found] = await ctx.db
    .select({ id: workspaces.id, slug: workspaces.slug, name: workspaces.name, role: workspaceMembers.role })
    .from(workspaces)
    .innerJoin(workspaceMembers, eq(workspaceMembers.workspaceId, workspaces.id))
    .innerJoin(people, and(eq(people.id, workspaceMembers.personId), eq(people.state, "active")))
    .where(and(eq(workspaces.slug, slug), eq(workspaceMembers.personId, personId), isNull(workspaceMembers.leftAt)));
  if (!found) throw notFound("workspace");
  if (!workspaceRightsOf(found.role).has(right)) throw forbidden(acts[right]);
  return { ...found, personId } as unknown as OpenedWorkspace<R | "visit">;
}

/** Whether a person may hear a workspace's own channel: members, not guests, whom the directory would leak to. One query. */
export async function mayListenToWorkspace(ctx: Ctx, personId: string, workspaceId: string): Promise<boolean> {
  const [found] = await ctx.db
    .select({ role: workspaceMembers.role })
    .from(workspaceMembers)
    .innerJoin(people, and(eq(people.id, workspaceMembers.personId), eq(people.state, "active")))
    .where(
      and(
        eq(workspaceMembers.workspaceId, workspaceId),
        eq(workspaceMembers.personId, personId),
        isNull(workspaceMembers.leftAt),
      ),
    );
  return found !== undefined && workspaceRightsOf(found.role).has("browse");
}
