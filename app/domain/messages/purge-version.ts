import { and, eq, isNull, sql } from "drizzle-orm";
import type { OneVersion } from "~/shared/inputs/message";
import { notFound } from "~/shared/rules/errors";
import { messages, messageVersions } from "~db/schema/messages";
import type { Opened } from "../conversations/conversation-access";
import { audit } from "../kernel/audit";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { visibleTo } from "./message-reads";

/** A moderator takes away for good what a message said at one time, as when a secret was pasted; that it was so stays. */
export async function purgeVersion(ctx: Ctx, here: Opened<"moderate">, { versionId }: OneVersion): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const [found] = await tx.db
      .select({ messageId: messages.id, authorId: messages.authorId, purgedAt: messageVersions.purgedAt })
      .from(messageVersions)
      .innerJoin(messages, eq(messages.id, messageVersions.messageId))
      .where(and(visibleTo(here), eq(messageVersions.id, versionId)))
      .for("no key update", { of: messageVersions });
    if (!found) throw notFound("version");
    if (found.purgedAt) return;
    await tx.db
      .update(messageVersions)
      .set({ body: null, mentions: {}, purgedAt: sql`clock_timestamp()`, purgedBy: here.personId })
      .where(and(eq(messageVersions.id, versionId), isNull(messageVersions.purgedAt)));
    await audit(tx, {
      workspaceId: here.workspaceId,
      act: "version.purged",
      target: { kind: "message", id: found.messageId },
      details: { conversationId: here.id, authorId: found.authorId, versionId },
    });
  });
}
