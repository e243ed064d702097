import { eq, sql } from "drizzle-orm";
import { conversationChannel } from "~/shared/rules/channels";
import type { MessageView } from "~/shared/views/message";
import { type MessageRow, messages, messageVersions } from "~db/schema/messages";
import { pollOptions, polls } from "~db/schema/polls";
import { reactionKinds, reactions } from "~db/schema/reactions";
import { savedMessages } from "~db/schema/reading";
import type { Opened } from "../conversations/conversation-access";
import { takeSeq } from "../kernel/take-seq";
import type { Tx } from "../kernel/transaction";
import { keepVersion } from "./keep-version";
import { readMessage } from "./message-reads";
import { sharedView } from "./message-rules";
import { markChanged, settleThread } from "./settle-thread";

type Erasing = { message: MessageRow; reason: string | null };

/**
 * Takes a locked message's words away, with all that others did with it but their replies. Its last words are kept for
 * those who moderate; where nobody does, nothing is kept.
 */
export async function eraseMessage(tx: Tx, here: Opened<"read">, { message, reason }: Erasing): Promise<MessageView> {
  const { id, rootId } = message;
  const seq = await takeSeq(tx, here.id);
  if (here.kind === "direct" || here.kind === "group")
    await tx.db.delete(messageVersions).where(eq(messageVersions.messageId, id));
  else await keepVersion(tx, message, here.personId);
  for (const table of [reactions, reactionKinds, pollOptions, polls, savedMessages])
    await tx.db.delete(table).where(eq(table.messageId, id));
  await tx.db
    .update(messages)
    .set({ ...nothing, changedSeq: seq, deletedAt: sql`clock_timestamp()`, deletedBy: here.personId })
    .where(eq(messages.id, id));
  if (reason !== null) await tx.db.update(messages).set({ deletionReason: reason }).where(eq(messages.id, id));
  if (rootId) {
    await settleThread(tx, rootId);
    await markChanged(tx, rootId, seq);
  }
  const erased = await readMessage(tx, here, id);
  const told = rootId ? [erased, await readMessage(tx, here, rootId)] : [erased];
  const event = { type: "message.changed" as const, conversationId: here.id, seq };
  tx.emit(conversationChannel(here.id), { ...event, messages: told.map(sharedView), notice: null });
  return erased;
}

const nothing = {
  ...{ body: "", mentions: {}, addedMentions: {}, calls: null, called: null, quotedId: null },
  ...{ editedAt: null, pinnedAt: null, pinnedBy: null },
};
