import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { addMember } from "./join-conversation";
import { settleRequests } from "./settle-requests";

/** An administrator comes into what nobody let them into: everybody there is told, and it is written down. */
export async function enterConversation(ctx: Ctx, here: Opened<"enter">): Promise<void> {
  const { id: conversationId, workspaceId, personId } = here;
  await inTransaction(ctx, async (tx) => {
    await settleRequests(tx, here, { people: [personId], outcome: "approved" });
    const isIn = await addMember(tx, here, { personId, notice: { act: "entered" } });
    if (!isIn) return;
    const target = { kind: "conversation" as const, id: conversationId };
    await audit(tx, { workspaceId, act: "conversation.entered", target });
  });
}
