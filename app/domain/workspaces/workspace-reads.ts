import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { FindColleagues } from "~/shared/inputs/workspace";
import { notFound } from "~/shared/rules/errors";
import type { PersonView, WorkspaceView } from "~/shared/views/person";
import { people } from "~db/schema/accounts";
import { workspaceMembers, workspaces } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import { sharesAConversation } from "../accounts/person-access";
import { actingPerson, type Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "./workspace-access";

/** Who looks at a workspace, and from which role. */
type Viewpoint = Pick<OpenedWorkspace, "id" | "role" | "personId">;

/** The workspaces somebody is in, by name. One query. */
export async function readMyWorkspaces(ctx: Ctx): Promise<WorkspaceView[]> {
  return ctx.db
    .select({ id: workspaces.id, slug: workspaces.slug, name: workspaces.name, role: workspaceMembers.role })
    .from(workspaceMembers)
    .innerJoin(workspaces, eq(workspaces.id, workspaceMembers.workspaceId))
    .where(and(eq(workspaceMembers.personId, actingPerson(ctx)), isNull(workspaceMembers.leftAt)))
    .orderBy(asc(workspaces.name))
    .limit(100);
}

export function viewWorkspace({ id, slug, name, role }: OpenedWorkspace): WorkspaceView {
  return { id, slug, name, role };
}

/** What an administrator decides for a whole workspace. One query. */
export async function readWorkspaceSettings(
  ctx: Ctx,
  { id }: OpenedWorkspace<"administer">,
): Promise<{ showsReceipts: boolean }> {
  const { showsReceipts } = workspaces;
  const [found] = await ctx.db.select({ showsReceipts }).from(workspaces).where(eq(workspaces.id, id));
  if (!found) throw notFound("workspace");
  return found;
}

/** Every workspace of the server, with its number of members: for the operator. One query. */
export async function readAllWorkspaces(ctx: Ctx) {
  return ctx.db
    .select({
      id: workspaces.id,
      slug: workspaces.slug,
      name: workspaces.name,
      members: sql<number>`count(${workspaceMembers.personId})::int`,
    })
    .from(workspaces)
    .leftJoin(workspaceMembers, and(eq(workspaceMembers.workspaceId, workspaces.id), isNull(workspaceMembers.leftAt)))
    .groupBy(workspaces.id)
    .orderBy(asc(workspaces.slug));
}

/** The id behind a workspace's address, for the operator, who needs no membership. One query. */
export async function readWorkspaceId(ctx: Ctx, slug: string): Promise<string> {
  const [found] = await ctx.db.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.slug, slug));
  if (!found) throw notFound("workspace");
  return found.id;
}

/** Active people of a workspace by name, the viewer left out; at most 200, narrowed by a part of name or handle. One query. */
export async function readColleagues(
  ctx: Ctx,
  workspace: OpenedWorkspace,
  { search, also }: FindColleagues,
): Promise<PersonView[]> {
  const chosen = also.length > 0 ? inArray(people.id, also) : sql`false`;
  const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return ctx.db
    .select(personColumns)
    .from(workspaceMembers)
    .innerJoin(people, eq(people.id, workspaceMembers.personId))
    .where(
      and(
        eq(workspaceMembers.workspaceId, workspace.id),
        isNull(workspaceMembers.leftAt),
        eq(people.state, "active"),
        sql`${people.id} <> ${workspace.personId}`,
        search ? sql`(${people.name} ilike ${part} or ${people.handle} ilike ${part} or ${chosen})` : undefined,
        workspace.role === "guest" ? sharesAConversation(workspace.personId) : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(200);
}

/** Which of these people are active members of the workspace that the viewer may know. One query. */
export async function readReachablePeople(ctx: Ctx, workspace: Viewpoint, ids: string[]): Promise<PersonView[]> {
  return ids.length === 0 ? [] : readReachable(ctx, workspace, inArray(people.id, ids));
}

/** The same by their handles, in small letters. One query. */
export async function readReachableHandles(ctx: Ctx, workspace: Viewpoint, handles: string[]): Promise<PersonView[]> {
  return handles.length === 0 ? [] : readReachable(ctx, workspace, inArray(sql`lower(${people.handle})`, handles));
}

function readReachable(ctx: Ctx, workspace: Viewpoint, which: SQL): Promise<PersonView[]> {
  return ctx.db
    .select(personColumns)
    .from(workspaceMembers)
    .innerJoin(people, eq(people.id, workspaceMembers.personId))
    .where(
      and(
        eq(workspaceMembers.workspaceId, workspace.id),
        isNull(workspaceMembers.leftAt),
        eq(people.state, "active"),
        which,
        workspace.role === "guest" ? sharesAConversation(workspace.personId) : undefined,
      ),
    );
}
