import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { EventOf } from "~/shared/events/catalogue";
import type { SendMessage } from "~/shared/inputs/message";
import { conversationChannel } from "~/shared/rules/channels";
import { unadorned } from "~/shared/rules/unadorned";
import type { MessageView } from "~/shared/views/message";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inOneStatement } from "../kernel/in-one-statement";
import { isUniqueViolation } from "../kernel/unique-violation";
import { renderMessage } from "./render-message";
import { type Call, mustConfirm, type Named, resolveNamed } from "./resolve-named";
import { sendReply } from "./send-reply";
import { findQuotable, maySpeakNow, readFirstAnswer, readUnconfirmed, readWhyNot } from "./sending-rules";

type Sent = EventOf<"message.sent">;

/** A message takes the conversation's next number; the same client id again gives the first answer. */
export async function sendMessage(ctx: Ctx, to: Opened<"post">, input: SendMessage): Promise<MessageView> {
  const named = await resolveNamed(ctx, to, input.body);
  if (mustConfirm(named.call, input)) return readUnconfirmed(ctx, to, { ...input, count: named.call.count });
  const { rootId } = input;
  const quotedId = input.quotedId && (await findQuotable(ctx, to, input.quotedId));
  // What its sender may not read is not there to be quoted; perhaps they could when they sent this for the first time.
  if (quotedId === null) return readFirstAnswer(ctx, to, input);
  try {
    if (rootId !== undefined) return await sendReply(ctx, to, { ...input, quotedId, rootId, ...named });
    return await insertMessage(ctx, to, { ...input, quotedId, ...named });
  } catch (error) {
    if (!isUniqueViolation(error, "messages_once")) throw error;
    return readFirstAnswer(ctx, to, input);
  }
}

/*
 * One statement, so the conversation's row is locked for one round trip and no longer. It locks the sender's
 * place first, so a removal that committed meanwhile leaves no row to send with; then it takes the number,
 * writes the message, moves the sender's own cursor and queues the event. Any refusal undoes the number too.
 */
async function insertMessage(ctx: Ctx, to: Opened<"post">, input: SendMessage & Named): Promise<MessageView> {
  const id = uuidv7();
  const { clientId, body, kind = "text", quotedId = null, writtenAt = null, call } = input;
  const message = {
    ...unadorned,
    ...{ id, conversationId: to.id, clientId, author: to.person, kind, body, quotedId, calls: call.calls },
    html: renderMessage(body, input.mentions, call.calls),
    mentions: Object.values(input.mentions),
  };
  const event = { type: "message.sent", conversationId: to.id, root: null };
  const rows = await inOneStatement(ctx.db, (db) =>
    db.execute<{ outbox_id: string; event: Sent }>(sql`
      with me as materialized (
        select person_id from members
        where ${maySpeakNow(to)} for no key update
      ), bumped as (
        update conversations set last_seq = last_seq + 1, message_count = message_count + 1, last_message_at = clock_timestamp()
        from me where id = ${to.id} and closed_at is null and archived_at is null and deleted_at is null
        returning last_seq as seq, last_message_at as at
      ), sent as (
        insert into messages (id, conversation_id, author_id, client_id, seq, changed_seq, kind, body, quoted_id, mentions, calls, called, written_at, created_at)
        select ${id}, ${to.id}, ${to.personId}, ${clientId}, seq, seq, ${kind}, ${body}, ${quotedId}::uuid,
          ${JSON.stringify(input.mentions)}::jsonb, ${call.calls}, ${idsOf(call)}, ${writtenAt}::timestamptz, at from bumped
      ), cursor as (
        update members set read_seq = bumped.seq, last_post_at = bumped.at from bumped where conversation_id = ${to.id} and person_id = ${to.personId}
      )
      insert into outbox (channel, event)
      select ${conversationChannel(to.id)}, ${JSON.stringify(event)}::jsonb || jsonb_build_object('seq', seq, 'message',
        ${JSON.stringify(message)}::jsonb || jsonb_build_object('seq', seq, 'changedSeq', seq,
          'createdAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      from bumped returning id as outbox_id, event`),
  );
  const row = rows[0];
  if (!row) return readWhyNot(ctx, to, input);
  ctx.publish([{ outboxId: Number(row.outbox_id), channel: conversationChannel(to.id), event: row.event }]);
  return row.event.message;
}

function idsOf({ called }: Call) {
  return called
    ? sql`array(select jsonb_array_elements_text(${JSON.stringify(called)}::jsonb)::uuid)`
    : sql`null::uuid[]`;
}
