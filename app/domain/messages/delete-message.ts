import type { OneMessage } from "~/shared/inputs/message";
import { forbidden } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { eraseMessage } from "./erase-message";
import { lockMessage } from "./lock-message";
import { readMessage } from "./message-reads";

/** Authors take back what they said; its place stays. Once more changes nothing. */
export async function deleteMessage(
  ctx: Ctx,
  here: Opened<"retract">,
  { messageId }: OneMessage,
): Promise<MessageView> {
  return inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, here, { messageId, right: "retract" });
    if (message.authorId !== here.personId) throw forbidden("delete what somebody else said");
    if (message.deletedAt) return readMessage(tx, here, messageId);
    return eraseMessage(tx, here, { message, reason: null });
  });
}
