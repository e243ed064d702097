import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { NamedPerson } from "~/shared/inputs/person";
import { notFound } from "~/shared/rules/errors";
import type { ProfileView } from "~/shared/views/profile";
import { people } from "~db/schema/accounts";
import { conversations } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import { isBlocking } from "../accounts/block-reads";
import { sharesAConversation } from "../accounts/person-access";
import { statusColumn } from "../accounts/profile-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

/** Somebody of a workspace as the viewer may read about them; whom they may not know is as absent as nobody. Two queries. */
export async function readProfile(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { handle }: NamedPerson,
): Promise<ProfileView> {
  const [found] = await ctx.db
    .select({
      ...personColumns,
      role: workspaceMembers.role,
      status: statusColumn,
      bio: people.bio,
      timeZone: people.timeZone,
      joinedAt: workspaceMembers.joinedAt,
      state: people.state,
      isBlocked: isBlocking(workspace.personId, people.id),
    })
    .from(people)
    .innerJoin(workspaceMembers, eq(workspaceMembers.personId, people.id))
    .where(
      and(
        eq(sql`lower(${people.handle})`, handle),
        eq(workspaceMembers.workspaceId, workspace.id),
        isNull(workspaceMembers.leftAt),
        workspace.role === "guest"
          ? sql`(${people.id} = ${workspace.personId} or ${sharesAConversation(workspace.personId)})`
          : undefined,
      ),
    );
  if (!found) throw notFound("person");
  const { state, joinedAt, ...facts } = found;
  const shared = found.id === workspace.personId ? [] : await readShared(ctx, workspace, found.id);
  return { ...facts, isActive: state === "active", joinedAt: joinedAt.toISOString(), shared };
}

async function readShared(ctx: Ctx, workspace: OpenedWorkspace, personId: string): Promise<ProfileView["shared"]> {
  return ctx.db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      visibility: conversations.visibility,
      name: sql<string>`coalesce(${conversations.name}, ${othersIn(workspace.personId)})`,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspace.id),
        isNull(conversations.archivedAt),
        isNull(conversations.deletedAt),
        sql`${conversations.kind} <> 'direct'`,
        isIn(workspace.personId),
        isIn(personId),
      ),
    )
    .orderBy(asc(sql`lower(${conversations.name})`), asc(conversations.id))
    .limit(100);
}

// A group is called after the others in it.
function othersIn(personId: string) {
  return sql`(select string_agg(p.name, ', ' order by p.name) from members m join people p on p.id = m.person_id
    where m.conversation_id = conversations.id and m.left_at is null and m.person_id <> ${personId})`;
}

function isIn(personId: string) {
  return sql`exists (select 1 from members m where m.conversation_id = ${conversations.id} and m.person_id = ${personId} and m.left_at is null)`;
}
