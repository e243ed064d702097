import { sql } from "drizzle-orm";
import type { SendMessage } from "~/shared/inputs/message";
import { callsMany, conflict, forbidden, notFound, slowedDown } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { findOwnMessage } from "./message-reads";
import { readReachable } from "./reachable-reads";

/** The sender's own place, while they are in, not silenced, and have waited long enough. */
export function maySpeakNow(to: Opened<"post">) {
  return sql`conversation_id = ${to.id} and person_id = ${to.personId} and left_at is null
    and (silenced_until is null or silenced_until <= clock_timestamp())
    and (last_post_at is null or last_post_at <= clock_timestamp() - make_interval(secs => ${waitOf(to)}))`;
}

// Moderators are exempt from slow mode; whole seconds for everybody else.
function waitOf(to: Opened<"post">): number {
  return to.rights.has("moderate") ? 0 : to.slowModeSeconds;
}

/** Nothing was written: it was sent before and slow mode counts from then, or somebody may not speak now, or is gone. Two queries. */
export async function readWhyNot(ctx: Ctx, to: Opened<"post">, input: SendMessage): Promise<MessageView> {
  const first = await findOwnMessage(ctx, to, input.clientId);
  if (first) return readFirstAnswer(ctx, to, input);
  const [place] = await ctx.db.execute<{ wait: number | null; silenced: boolean }>(sql`
    select ceil(extract(epoch from last_post_at - clock_timestamp()) + ${waitOf(to)})::int as wait,
      coalesce(silenced_until > clock_timestamp(), false) as silenced from members
    where conversation_id = ${to.id} and person_id = ${to.personId} and left_at is null`);
  if (place?.silenced) throw forbidden("post here");
  if (place?.wait && place.wait > 0) throw slowedDown(place.wait);
  throw notFound("conversation");
}

/** It would call many, and nobody said that this is meant; unless it was sent already, when fewer were there. One query. */
export async function readUnconfirmed(
  ctx: Ctx,
  to: Opened<"post">,
  input: SendMessage & { count: number },
): Promise<MessageView> {
  const first = await findOwnMessage(ctx, to, input.clientId);
  if (!first) throw callsMany(input.count);
  return readFirstAnswer(ctx, to, input);
}

/** What the same client id was answered with at first, as it stands now. One query. */
export async function readFirstAnswer(ctx: Ctx, to: Opened<"post">, input: SendMessage): Promise<MessageView> {
  const first = await findOwnMessage(ctx, to, input.clientId);
  if (!first) throw notFound("message");
  // Once it was edited or taken back, its words no longer say what was sent.
  const isAsSent = first.editedAt === null && first.deleted === null;
  if (isAsSent && first.body !== input.body)
    throw conflict("Another message was sent with this id already.", "client_id_reused");
  return first;
}

/** The id under which a message is quoted, for somebody who may read it at this moment; null for every other. Five queries at most. */
export async function findQuotable(ctx: Ctx, to: Opened<"post">, messageId: string): Promise<string | null> {
  const reached = await readReachable(ctx, { id: to.workspaceId, personId: to.personId }, [messageId]);
  const message = reached.get(messageId)?.message;
  return message && !message.deleted ? message.id : null;
}
