import { eq } from "drizzle-orm";
import type { SettleDraft } from "~/shared/inputs/draft";
import type { DraftView } from "~/shared/views/draft";
import { drafts } from "~db/schema/reading";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { viewDraft } from "./draft-reads";
import { putAside } from "./draft-rules";
import { lockDraft } from "./lock-draft";
import { tellDraft } from "./tell-draft";

/**
 * Words that were set aside take the place of the draft, which is set aside for them, or are let go for good. Answers
 * what is kept now; words that are no longer there change nothing.
 */
export async function settleDraft(ctx: Ctx, opened: Opened<"arrange">, input: SettleDraft): Promise<DraftView> {
  const { rootId = null, words, isTaken } = input;
  const { id: conversationId, personId } = opened;
  return inTransaction(ctx, async (tx) => {
    const { row, now } = await lockDraft(tx, { personId, conversationId, rootId });
    const others = row.setAside.filter((one) => one !== words);
    if (others.length === row.setAside.length) return viewDraft(row);
    const settled = isTaken
      ? { body: words, setAside: putAside(others, row.body), updatedAt: now }
      : { body: row.body, setAside: others, updatedAt: row.updatedAt };
    const next = { ...row, ...settled, revision: row.revision + 1 };
    await tx.db
      .update(drafts)
      .set({ ...settled, revision: next.revision })
      .where(eq(drafts.id, row.id));
    await tellDraft(tx, opened, viewDraft(next));
    return viewDraft(next);
  });
}
