import { and, asc, eq, isNull, notExists, sql } from "drizzle-orm";
import type { JoinRequestView, WorkspaceRequestView } from "~/shared/views/membership";
import { people } from "~db/schema/accounts";
import { bans, conversations, joinRequests } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import type { Opened } from "./conversation-access";

const requestPage = 100;

/** Who asks to be let in, those who have waited longest first, at most a hundred. One query. */
export async function readRequests(ctx: Ctx, here: Opened<"moderate">): Promise<JoinRequestView[]> {
  const rows = await selectRequests(ctx)
    .where(and(isUndecided(ctx), eq(joinRequests.conversationId, here.id)))
    .orderBy(asc(joinRequests.id))
    .limit(requestPage);
  return rows.map(viewRequest);
}

/** The same for every conversation of a workspace, for its administrators. One query. */
export async function readWorkspaceRequests(
  ctx: Ctx,
  workspace: OpenedWorkspace<"administer">,
): Promise<WorkspaceRequestView[]> {
  const rows = await selectRequests(ctx)
    .where(and(isUndecided(ctx), eq(conversations.workspaceId, workspace.id)))
    .orderBy(asc(joinRequests.id))
    .limit(requestPage);
  return rows.map((row) => {
    const { conversationId: id, conversationName: name, conversationKind: kind } = row;
    return { ...viewRequest(row), conversation: { id, name, kind } };
  });
}

function selectRequests({ db }: Ctx) {
  return db
    .select({
      id: joinRequests.id,
      words: joinRequests.words,
      createdAt: joinRequests.createdAt,
      person: personColumns,
      conversationId: conversations.id,
      conversationName: sql<string>`coalesce(${conversations.name}, '')`,
      conversationKind: conversations.kind,
    })
    .from(joinRequests)
    .innerJoin(conversations, eq(conversations.id, joinRequests.conversationId))
    .innerJoin(
      workspaceMembers,
      and(
        eq(workspaceMembers.workspaceId, conversations.workspaceId),
        eq(workspaceMembers.personId, joinRequests.personId),
        isNull(workspaceMembers.leftAt),
      ),
    )
    .innerJoin(people, and(eq(people.id, joinRequests.personId), eq(people.state, "active")))
    .$dynamic();
}

// What can still be decided: the door is one to ask at, and whoever asks has not been banned while asking.
function isUndecided({ db }: Ctx) {
  const ban = db
    .select({ one: sql`1` })
    .from(bans)
    .where(and(eq(bans.conversationId, joinRequests.conversationId), eq(bans.personId, joinRequests.personId)));
  return and(
    isNull(joinRequests.decidedAt),
    eq(conversations.visibility, "restricted"),
    isNull(conversations.archivedAt),
    isNull(conversations.deletedAt),
    notExists(ban),
  );
}

type Row = Omit<JoinRequestView, "createdAt"> & { createdAt: Date };

function viewRequest({ id, person, words, createdAt }: Row): JoinRequestView {
  return { id, person, words, createdAt: createdAt.toISOString() };
}
