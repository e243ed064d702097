import type { CreatePoll } from "~/shared/inputs/poll";
import { conversationChannel } from "~/shared/rules/channels";
import type { MessageView } from "~/shared/views/message";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { isUniqueViolation } from "../kernel/unique-violation";
import { readMessage } from "../messages/message-reads";
import { resolveMentions } from "../messages/resolve-mentions";
import { readFirstAnswer, readWhyNot } from "../messages/sending-rules";
import { type Place, takePlace } from "../messages/take-place";
import { insertPoll } from "./insert-poll";

/** Somebody asks with answers to choose from: a message that carries them. The same client id again is the same poll. */
export async function createPoll(ctx: Ctx, to: Opened<"post">, input: CreatePoll): Promise<MessageView> {
  const mentions = await resolveMentions(ctx, to, input.body);
  try {
    const made = await inTransaction(ctx, async (tx) => {
      const place = await takePlace(tx, to, true);
      return place && tellPoll(tx, to, { place, id: await insertPoll(tx, to, { ...input, mentions, place }) });
    });
    return made ?? (await readWhyNot(ctx, to, input));
  } catch (error) {
    if (!isUniqueViolation(error, "messages_once")) throw error;
    return readFirstAnswer(ctx, to, input);
  }
}

async function tellPoll(tx: Tx, to: Opened<"post">, { place, id }: { place: Place; id: string }) {
  const message = await readMessage(tx, to, id);
  const event = { type: "message.sent" as const, conversationId: to.id, seq: place.seq, message, root: null };
  tx.emit(conversationChannel(to.id), event);
  return message;
}
