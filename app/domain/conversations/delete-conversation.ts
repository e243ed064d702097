import { sql } from "drizzle-orm";
import type { DeleteConversation } from "~/shared/inputs/conversation-settings";
import { invalid } from "~/shared/rules/errors";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { readFacts } from "./conversation-reads";
import { holdConversation } from "./hold-conversation";

/** A deleted conversation is gone for everybody at once; for a while an administrator can bring it back. */
export async function deleteConversation(ctx: Ctx, here: Opened<"delete">, input: DeleteConversation) {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "delete");
    const { name } = await readFacts(tx, held);
    if (input.name.normalize("NFC").trim() !== name) throw invalid("name", `Type its name as it is: ${name}`);
    const audited = { act: "conversation.deleted", details: { name } };
    await changeConversation(tx, held, { changes: { deletedAt: sql`now()` }, notice: { act: "deleted" }, audited });
    await tx.revoke({ conversationId: held.id });
  });
}
