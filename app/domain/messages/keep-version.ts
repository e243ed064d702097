import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type MessageRow, messageVersions } from "~db/schema/messages";
import type { Tx } from "../kernel/transaction";

/** What a message says, kept before other words take its place. */
export async function keepVersion(tx: Tx, message: MessageRow, replacedBy: string): Promise<void> {
  const { id: messageId, body, mentions, addedMentions, createdAt, editedAt } = message;
  await tx.db.insert(messageVersions).values({
    ...{ id: uuidv7(), messageId, body, replacedBy },
    mentions: { ...mentions, ...addedMentions },
    saidAt: editedAt ?? createdAt,
    // Not when the transaction began: whoever waited for another's edit comes after it.
    replacedAt: sql`clock_timestamp()`,
  });
}
