import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { SendMessage } from "~/shared/inputs/message";
import { conversationChannel } from "~/shared/rules/channels";
import type { MessageView } from "~/shared/views/message";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { threadReaders, threads } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readMessage, readRoot } from "./message-reads";
import { sharedView } from "./message-rules";
import type { Mentions } from "./render-message";
import type { Call } from "./resolve-call";
import { maySpeakNow, readWhyNot } from "./sending-rules";

type Reply = SendMessage & { rootId: string; mentions: Mentions; call: Call };
/** The time as the database wrote it, to the microsecond. */
type Place = { seq: number; at: string };

/**
 * A reply takes the conversation's next number, as every message does, and changes what stands above its thread. Who
 * writes, who wrote the first message and whoever is named follow the thread from then on; a settled thread is open again.
 */
export async function sendReply(ctx: Ctx, to: Opened<"post">, input: Reply): Promise<MessageView> {
  const root = await readRoot(ctx, to, input.rootId);
  const sent = await inTransaction(ctx, async (tx) => {
    const place = await takePlace(tx, to, input.alsoInFlow ?? false);
    if (!place) return null;
    const id = await insertReply(tx, to, input, place);
    await changeThread(tx, to, input.rootId, place);
    await follow(tx, to, [root.author.id, ...Object.values(input.mentions)], { ...place, rootId: root.id });
    const [message, above] = [await readMessage(tx, to, id), await readMessage(tx, to, root.id)];
    tx.emit(conversationChannel(to.id), {
      type: "message.sent",
      conversationId: to.id,
      seq: place.seq,
      message,
      root: sharedView(above),
    });
    return message;
  });
  return sent ?? readWhyNot(ctx, to, input);
}

// The sender's place is locked before the conversation, as everywhere.
async function takePlace(tx: Tx, to: Opened<"post">, inFlow: boolean): Promise<Place | null> {
  const [place] = await tx.db.execute<{ seq: string; at: string }>(sql`
    with me as materialized (
      select person_id from members where ${maySpeakNow(to)} for no key update
    ), clock as materialized (
      select clock_timestamp() as at
    )
    update conversations set last_seq = last_seq + 1, message_count = message_count + ${inFlow ? 1 : 0},
      last_message_at = case when ${inFlow} then clock.at else last_message_at end
    from me, clock where id = ${to.id} and closed_at is null and archived_at is null and deleted_at is null
    returning last_seq as seq, clock.at::text as at`);
  if (!place) return null;
  const { seq, at } = { seq: Number(place.seq), at: place.at };
  const read = inFlow ? { readSeq: seq } : {};
  await tx.db
    .update(members)
    .set({ lastPostAt: timeOf(at), ...read })
    .where(and(eq(members.conversationId, to.id), eq(members.personId, to.personId)));
  return { seq, at };
}

function timeOf(at: string) {
  return sql`${at}::timestamptz`;
}

async function insertReply(tx: Tx, to: Opened<"post">, input: Reply, { seq, at }: Place): Promise<string> {
  const { clientId, kind = "text", body, rootId, alsoInFlow = false, quotedId, mentions, call, writtenAt } = input;
  const id = uuidv7();
  await tx.db.insert(messages).values({
    ...{ id, conversationId: to.id, authorId: to.personId, clientId, seq, changedSeq: seq, kind, body, rootId },
    ...{ inFlow: alsoInFlow, quotedId, mentions, calls: call.calls, called: call.called, createdAt: timeOf(at) },
    writtenAt: writtenAt ? new Date(writtenAt) : null,
  });
  return id;
}

async function changeThread(tx: Tx, to: Opened<"post">, rootId: string, { seq, at }: Place): Promise<void> {
  const reply = { lastReplySeq: seq, lastReplyAt: timeOf(at) };
  await tx.db
    .insert(threads)
    .values({ rootId, conversationId: to.id, replyCount: 1, faces: [to.personId], ...reply })
    .onConflictDoUpdate({
      target: threads.rootId,
      set: {
        ...reply,
        replyCount: sql`${threads.replyCount} + 1`,
        faces: sql`(array[${to.personId}::uuid] || array_remove(${threads.faces}, ${to.personId}::uuid))[1:3]`,
        resolvedAt: null,
        resolvedBy: null,
        answerId: null,
      },
    });
  await tx.db.update(messages).set({ changedSeq: seq }).where(eq(messages.id, rootId));
}

async function follow(tx: Tx, to: Opened<"post">, others: string[], { rootId, seq }: { rootId: string; seq: number }) {
  await tx.db
    .insert(threadReaders)
    .values({ rootId, personId: to.personId, readSeq: seq })
    .onConflictDoUpdate({
      target: [threadReaders.rootId, threadReaders.personId],
      set: { readSeq: seq, isFollowing: true },
    });
  const here = await tx.db
    .select({ personId: members.personId })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(eq(members.conversationId, to.id), inArray(members.personId, others), isNull(members.leftAt)));
  // What was said before they were called is not new to them.
  const readers = here.map(({ personId }) => ({ rootId, personId, readSeq: seq - 1 }));
  if (readers.length > 0) await tx.db.insert(threadReaders).values(readers).onConflictDoNothing();
}
