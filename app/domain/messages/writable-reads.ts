import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { PlaceOfMessageView } from "~/shared/views/message";
import { conversations, members } from "~db/schema/conversations";
import { openReadable } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { readPlacesOf } from "./reachable-reads";

const most = 500;

/** The conversations of a workspace in which the reader may write, the liveliest first. Four queries. */
export async function readWritable(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<PlaceOfMessageView[]> {
  const { id: workspaceId, personId } = workspace;
  const rows = await ctx.db
    .select({ id: members.conversationId })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(eq(members.personId, personId), isNull(members.leftAt), eq(conversations.workspaceId, workspaceId)))
    .orderBy(sql`${desc(conversations.lastMessageAt)} nulls last`)
    .limit(most);
  const ids = rows.map(({ id }) => id);
  const opened = await openReadable(ctx, { workspaceId, ids });
  const writable = ids.filter((id) => opened.get(id)?.rights.has("post"));
  const places = await readPlacesOf(ctx, personId, writable);
  return writable.flatMap((id) => places.get(id) ?? []);
}
