import { slugOf } from "~/shared/inputs/conversation";
import type { RestoreConversation } from "~/shared/inputs/conversation-settings";
import type { ConversationFacts } from "~/shared/views/conversation";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { readFacts } from "./conversation-reads";
import { holdConversation } from "./hold-conversation";
import { keepOldSlug } from "./rename-conversation";

/** What was archived, or deleted not too long ago, is back as it was; a name that is taken meanwhile becomes another. */
export async function restoreConversation(ctx: Ctx, here: Opened<"restore">, input: RestoreConversation) {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "restore");
    const before = await readFacts(tx, held);
    const state = held.state === "deleted" ? { deletedAt: null } : { archivedAt: null };
    const called = newName(before, input);
    const audited = { act: "conversation.restored", details: { from: held.state, ...called } };
    await changeConversation(tx, held, { changes: { ...state, ...called }, notice: { act: "restored" }, audited });
    if (called.slug && before.slug && called.slug !== before.slug) await keepOldSlug(tx, held, before.slug);
  });
}

function newName(before: ConversationFacts, { name }: RestoreConversation): { name?: string; slug?: string } {
  return name === undefined || name === before.name ? {} : { name, slug: slugOf(name) };
}
