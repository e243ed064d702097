import { and, eq, sql } from "drizzle-orm";
import type { RestoreConversation } from "~/shared/inputs/conversation-settings";
import { conflict } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";
import { slugOf } from "~/shared/rules/slug-of";
import type { ConversationFacts } from "~/shared/views/conversation";
import { conversations } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { readFacts } from "./conversation-reads";
import { holdConversation } from "./hold-conversation";
import { keepOldSlug } from "./rename-conversation";

/** What was archived, or deleted not too long ago, is back as it was; a name that is taken meanwhile becomes another. */
export async function restoreConversation(ctx: Ctx, here: Opened<"restore">, input: RestoreConversation) {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "restore");
    if (held.state === "deleted") await refuseAfterGrace(tx, held);
    const before = await readFacts(tx, held);
    const state = held.state === "deleted" ? { deletedAt: null } : { archivedAt: null };
    const called = newName(before, input);
    const audited = { act: "conversation.restored", details: { from: held.state, ...called } };
    await changeConversation(tx, held, { changes: { ...state, ...called }, notice: { act: "restored" }, audited });
    if (called.slug && before.slug && called.slug !== before.slug) await keepOldSlug(tx, held, before.slug);
  });
}

// By the clock and not by when this began: whoever waited here may have waited for the eraser.
async function refuseAfterGrace(tx: Tx, { id }: Opened<"restore">): Promise<void> {
  const isOver = sql`${conversations.deletedAt} < clock_timestamp() - make_interval(days => ${limits.graceDays})`;
  const [over] = await tx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.id, id), isOver));
  if (over) throw conflict("It was deleted too long ago and is being erased.", "erased");
}

function newName(before: ConversationFacts, { name }: RestoreConversation): { name?: string; slug?: string } {
  return name === undefined || name === before.name ? {} : { name, slug: slugOf(name) };
}
