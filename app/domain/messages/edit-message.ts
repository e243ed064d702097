import { eq, sql } from "drizzle-orm";
import type { EditMessage } from "~/shared/inputs/message";
import { conflict, forbidden } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import { messages } from "~db/schema/messages";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { takenSeq, takeSeq } from "../kernel/take-seq";
import { inTransaction } from "../kernel/transaction";
import { findEditTime, mentionsAfter, refuseTooLate } from "./edit-rules";
import { keepVersion } from "./keep-version";
import { lockMessage } from "./lock-message";
import { readMessage } from "./message-reads";
import { resolveMentions } from "./resolve-mentions";
import { tellChange } from "./tell-change";

/**
 * Authors put other words in the place of what they said, while the conversation's window is open by the database's
 * clock; what it said before is kept. Names that come in by it are shown as names, and nobody is called by them.
 */
export async function editMessage(ctx: Ctx, here: Opened<"post">, input: EditMessage): Promise<MessageView> {
  const { messageId, body } = input;
  const resolved = await resolveMentions(ctx, here, body);
  return inTransaction(ctx, async (tx) => {
    // Sent together: whoever waits for this message waits for each trip to the database.
    const [message, time] = await Promise.all([
      lockMessage(tx, here, { messageId, right: "post" }),
      findEditTime(tx, messageId),
    ]);
    if (message.authorId !== here.personId) throw forbidden("edit what somebody else said");
    if (message.deletedAt) throw conflict("This message was deleted.", "deleted");
    refuseTooLate(time);
    if (message.body === body) return readMessage(tx, here, messageId);
    const words = { body, ...mentionsAfter(message, body, resolved) };
    const [seq] = await Promise.all([
      takeSeq(tx, here.id),
      keepVersion(tx, message, here.personId),
      tx.db
        .update(messages)
        .set({ ...words, editedAt: sql`clock_timestamp()`, changedSeq: takenSeq(here.id) })
        .where(eq(messages.id, messageId)),
    ]);
    return tellChange(tx, here, { messageId, seq, rootId: message.rootId });
  });
}
