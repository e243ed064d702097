import { and, eq, lt, sql } from "drizzle-orm";
import type { SaveDraft } from "~/shared/inputs/draft";
import type { DraftView } from "~/shared/views/draft";
import { drafts } from "~db/schema/reading";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readRoot } from "../messages/message-reads";
import { viewDraft } from "./draft-reads";
import { mergeDraft } from "./draft-rules";
import { lockDraft } from "./lock-draft";
import { tellDraft } from "./tell-draft";

const keptDays = 30;

/**
 * Keeps what somebody has begun to write, for all their devices; nothing written clears it. Of two devices that wrote
 * without knowing of each other the later words stay and the others are set aside. Answers what is kept now.
 */
export async function saveDraft(ctx: Ctx, opened: Opened<"arrange">, input: SaveDraft): Promise<DraftView> {
  const { body, revision, age, rootId = null } = input;
  const { id: conversationId, personId } = opened;
  if (rootId !== null) await readRoot(ctx, opened, rootId);
  return inTransaction(ctx, async (tx) => {
    const { row, now } = await lockDraft(tx, { personId, conversationId, rootId });
    const merged = mergeDraft(row, { body, revision, writtenAt: new Date(now.getTime() - age) });
    if (!merged) return viewDraft(row);
    const next = { ...row, ...merged, revision: Math.max(row.revision, revision) + 1 };
    await tx.db
      .update(drafts)
      .set({ ...merged, revision: next.revision })
      .where(eq(drafts.id, row.id));
    if (body === "") await sweep(tx, personId);
    await tellDraft(tx, opened, viewDraft(next));
    return viewDraft(next);
  });
}

// Rows of what was sent long ago: whoever writes clears their own.
async function sweep(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .delete(drafts)
    .where(
      and(
        eq(drafts.personId, personId),
        eq(drafts.body, ""),
        sql`${drafts.setAside} = '{}'`,
        lt(drafts.updatedAt, sql`now() - make_interval(days => ${keptDays})`),
      ),
    );
}
