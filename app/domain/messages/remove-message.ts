import type { RemoveMessage } from "~/shared/inputs/message";
import type { MessageView } from "~/shared/views/message";
import type { Opened } from "../conversations/conversation-access";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { eraseMessage } from "./erase-message";
import { lockMessage } from "./lock-message";
import { readMessage } from "./message-reads";

/** A moderator removes anything that was said, and says why: the author and the log are told. Once more changes nothing. */
export async function removeMessage(ctx: Ctx, here: Opened<"moderate">, input: RemoveMessage): Promise<MessageView> {
  const { messageId, reason } = input;
  return inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, here, { messageId, right: "moderate" });
    if (message.deletedAt) return readMessage(tx, here, messageId);
    const removed = await eraseMessage(tx, here, { message, reason });
    await audit(tx, {
      workspaceId: here.workspaceId,
      act: "message.removed",
      target: { kind: "message", id: messageId },
      details: { conversationId: here.id, authorId: message.authorId, reason },
    });
    return removed;
  });
}
