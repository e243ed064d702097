import { inArray, sql } from "drizzle-orm";
import type { MessagePlaceView, MessageView, PlaceOfMessageView } from "~/shared/views/message";
import { conversations } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { openReadable } from "../conversations/conversation-access";
import { readOthers } from "../conversations/conversation-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import { selectMessages, viewMessage } from "./message-reads";

type Found = MessagePlaceView & { askedId: string };
/** Somebody in the workspace where they look. */
type Reader = Pick<OpenedWorkspace<"visit">, "id" | "personId">;
export type Reachable = { message: MessageView; place: PlaceOfMessageView };

/*
 * Messages by their ids alone, wherever in a workspace they stand. Whoever wants to read along elsewhere would put an id
 * from there into a quote, a link or a list of their own: so each is looked up together with what its reader may read
 * now, and one that they may not is as absent as one that was never written.
 */

/** Where these messages are now, by the id that was asked for; only those that the person may read. Two queries. */
export async function findReachable(ctx: Ctx, workspace: Reader, ids: readonly string[]): Promise<Map<string, Found>> {
  const found = await findMoved(ctx, ids);
  const places = [...new Set(found.map(({ conversationId }) => conversationId))];
  const readable = await openReadable(ctx, { workspaceId: workspace.id, ids: places });
  const reached = found.filter(({ conversationId, seq }) => {
    const opened = readable.get(conversationId);
    return opened !== undefined && seq > opened.visibleAfter;
  });
  return new Map(reached.map((one) => [one.askedId, one]));
}

/** The same with what they say and where. Five queries at most, however many are asked for. */
export async function readReachable(
  ctx: Ctx,
  workspace: Reader,
  ids: readonly string[],
): Promise<Map<string, Reachable>> {
  const found = [...(await findReachable(ctx, workspace, ids)).values()];
  if (found.length === 0) return new Map();
  const wanted = [...new Set(found.map(({ id }) => id))];
  const rows = await selectMessages(ctx, workspace.personId).where(inArray(messages.id, wanted));
  const said = new Map(rows.map((row) => [row.id, viewMessage(row)]));
  const places = await readPlacesOf(ctx, workspace.personId, [...new Set(found.map((one) => one.conversationId))]);
  return new Map(
    found.flatMap(({ askedId, id, conversationId }) => {
      const [message, place] = [said.get(id), places.get(conversationId)];
      return message && place ? [[askedId, { message, place }] as const] : [];
    }),
  );
}

// What was moved is followed to where it is now; a few steps, since it may have been moved on from there.
async function findMoved(ctx: Ctx, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.execute<Found>(sql`
    with recursive trail as (
      select id as asked, id, moved_to_id, conversation_id, seq, root_id, in_flow, notice, 0 as steps from ${messages}
      where id = any(${sql.param([...ids])}::uuid[])
      union all
      select t.asked, m.id, m.moved_to_id, m.conversation_id, m.seq, m.root_id, m.in_flow, m.notice, t.steps + 1
      from trail t join ${messages} m on m.id = t.moved_to_id where t.steps < 5
    )
    select asked as "askedId", id, conversation_id as "conversationId", seq, root_id as "rootId", in_flow as "inFlow" from trail
    where moved_to_id is null and notice is null`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** What these conversations are called, for somebody who may read them. Two queries. */
export async function readPlacesOf(
  ctx: Ctx,
  personId: string,
  ids: string[],
): Promise<Map<string, PlaceOfMessageView>> {
  const { id, kind, visibility, name, icon } = conversations;
  const rows = await ctx.db.select({ id, kind, visibility, name, icon }).from(conversations).where(inArray(id, ids));
  const talks = rows.filter((row) => row.kind === "direct" || row.kind === "group").map((row) => row.id);
  const others = await readOthers(ctx, talks, personId);
  return new Map(rows.map((row) => [row.id, { ...row, people: others.get(row.id) ?? [] }]));
}
