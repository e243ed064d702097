import { v7 as uuidv7 } from "uuid";
import type { SendMessage } from "~/shared/inputs/message";
import { conversationChannel } from "~/shared/rules/channels";
import type { MessageView } from "~/shared/views/message";
import { messages } from "~db/schema/messages";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { changeThread, followReplies } from "./change-thread";
import { readMessage, readRoot } from "./message-reads";
import { sharedView } from "./message-rules";
import type { Named } from "./resolve-named";
import { readWhyNot } from "./sending-rules";
import { type Place, takePlace, timeOf } from "./take-place";

type Reply = SendMessage & { rootId: string } & Named;

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
    await followReplies(tx, to, [root.author.id, ...Object.values(input.mentions)], { ...place, rootId: root.id });
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
