import { sql } from "drizzle-orm";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { holdConversation } from "./hold-conversation";

/** An archived conversation leaves every list of what goes on; whoever could read it still can. */
export async function archiveConversation(ctx: Ctx, here: Opened<"archive">): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "archive");
    const audited = { act: "conversation.archived" };
    await changeConversation(tx, held, { changes: { archivedAt: sql`now()` }, notice: { act: "archived" }, audited });
  });
}
