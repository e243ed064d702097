import { sql } from "drizzle-orm";
import type { RenameConversation } from "~/shared/inputs/conversation-settings";
import { slugOf } from "~/shared/rules/slug-of";
import { conversationSlugs } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { changeConversation } from "./change-conversation";
import type { Opened } from "./conversation-access";
import { readFacts } from "./conversation-reads";
import { holdConversation } from "./hold-conversation";

/** A conversation gets another name; links with the old one lead on to it until another takes that name. */
export async function renameConversation(ctx: Ctx, here: Opened<"manage">, { name }: RenameConversation) {
  await inTransaction(ctx, async (tx) => {
    const held = await holdConversation(tx, here, "manage");
    const { name: from, slug: oldSlug, kind } = await readFacts(tx, held);
    if (from === name) return;
    const slug = kind === "group" ? null : slugOf(name);
    const notice = { act: "renamed" as const, from: from ?? "", to: name };
    const audited = { act: "conversation.renamed", details: { from, to: name } };
    await changeConversation(tx, held, { changes: { name, slug }, notice, audited });
    if (oldSlug && oldSlug !== slug) await keepOldSlug(tx, held, oldSlug);
  });
}

/** Links with this address lead to this conversation from now on, unless one of today is called so. */
export async function keepOldSlug(tx: Tx, { id, workspaceId }: Pick<Opened, "id" | "workspaceId">, slug: string) {
  await tx.db
    .insert(conversationSlugs)
    .values({ workspaceId, slug, conversationId: id })
    .onConflictDoUpdate({
      target: [conversationSlugs.workspaceId, conversationSlugs.slug],
      set: { conversationId: id, createdAt: sql`now()` },
    });
}
