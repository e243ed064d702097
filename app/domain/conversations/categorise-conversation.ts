import type { CategoriseConversation } from "~/shared/inputs/conversation-settings";
import { invalid } from "~/shared/rules/errors";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { readFacts } from "./conversation-reads";
import { holdConversation } from "./hold-conversation";

/** The directory files a channel under a heading, or under none. */
export async function categoriseConversation(ctx: Ctx, here: Opened<"manage">, { category }: CategoriseConversation) {
  if (here.kind === "group") throw invalid("category", "A group stands in no directory.");
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "manage");
    const before = await readFacts(tx, held);
    if (before.category === category) return;
    const notice = { act: "categorised" as const, to: category };
    const audited = { act: "conversation.categorised", details: { before: before.category, after: category } };
    await changeConversation(tx, held, { changes: { category }, notice, audited });
  });
}
