import { sql } from "drizzle-orm";
import { conflict } from "~/shared/rules/errors";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { holdConversation } from "./hold-conversation";

/** A closed conversation stays where it is and can be read; nobody adds to it. */
export async function closeConversation(ctx: Ctx, here: Opened<"close">): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "close");
    if (held.state === "closed") throw conflict("This is closed already.", "closed");
    const audited = { act: "conversation.closed" };
    await changeConversation(tx, held, { changes: { closedAt: sql`now()` }, notice: { act: "closed" }, audited });
  });
}

/** What was closed is open again, with the rules it had. */
export async function reopenConversation(ctx: Ctx, here: Opened<"close">): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "close");
    if (held.state !== "closed") throw conflict("This is open already.", "open");
    const audited = { act: "conversation.reopened" };
    await changeConversation(tx, held, { changes: { closedAt: null }, notice: { act: "reopened" }, audited });
  });
}
