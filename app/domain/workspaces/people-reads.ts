import { and, asc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { BrowsePeople } from "~/shared/inputs/person";
import type { PeoplePageView, StatusesView } from "~/shared/views/profile";
import { people } from "~db/schema/accounts";
import { workspaceMembers } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import { sharesAConversation } from "../accounts/person-access";
import { statusColumn } from "../accounts/profile-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "./workspace-access";

const peoplePage = 50;
// More than anybody looks at; whoever is past them still shows it on their profile.
const mostStatuses = 2_000;
const byName = sql<string>`lower(${people.name})`;
// As the index has it.
const searched = sql`lower(${people.name} || ' ' || ${people.handle})`;

/** The active people of a workspace by name, by keyset; a guest finds only those of their conversations. One query. */
export async function readPeople(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { search, after }: BrowsePeople,
): Promise<PeoplePageView> {
  const rows = await ctx.db
    .select({ ...personColumns, role: workspaceMembers.role, status: statusColumn, place: byName })
    .from(workspaceMembers)
    .innerJoin(people, eq(people.id, workspaceMembers.personId))
    .where(
      and(
        eq(workspaceMembers.workspaceId, workspace.id),
        isNull(workspaceMembers.leftAt),
        eq(people.state, "active"),
        search ? sounds(search.toLowerCase()) : undefined,
        after ? sql`(${byName}, ${people.id}) > (${after.name}, ${after.id}::uuid)` : undefined,
        workspace.role === "guest" ? sharesAConversation(workspace.personId) : undefined,
      ),
    )
    .orderBy(asc(byName), asc(people.id))
    .limit(peoplePage + 1);
  const last = rows.length > peoplePage ? rows[peoplePage - 1] : undefined;
  return {
    items: rows.slice(0, peoplePage).map(({ place: _place, ...card }) => card),
    next: last ? `${last.id}.${last.place}` : null,
  };
}

/** What the people of a workspace say of the moment; a guest hears those of their conversations. One query. */
export async function readStatuses(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<StatusesView> {
  const rows = await ctx.db
    .select({ id: people.id, status: statusColumn })
    .from(workspaceMembers)
    .innerJoin(people, eq(people.id, workspaceMembers.personId))
    .where(
      and(
        eq(workspaceMembers.workspaceId, workspace.id),
        isNull(workspaceMembers.leftAt),
        eq(people.state, "active"),
        or(isNotNull(people.statusEmoji), ne(people.statusText, "")),
        workspace.role === "guest" ? sharesAConversation(workspace.personId) : undefined,
      ),
    )
    .limit(mostStatuses);
  return Object.fromEntries(rows.flatMap(({ id, status }) => (status ? [[id, status]] : [])));
}

// A part of the name or handle, or words that are near enough to be a slip of the finger.
function sounds(search: string): SQL {
  const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(${searched} like ${part} or ${search} <% ${searched})`;
}
