import { v7 as uuidv7 } from "uuid";
import type { Notice } from "~/shared/rules/notices";
import { unadorned } from "~/shared/rules/unadorned";
import type { MessageView } from "~/shared/views/message";
import type { PersonView } from "~/shared/views/person";
import { messages } from "~db/schema/messages";
import type { Tx } from "../kernel/transaction";

type NewNotice = {
  conversationId: string;
  /** The number of the act itself: the notice stands in its place. */
  seq: number;
  author: PersonView;
  notice: Notice;
  subject?: PersonView | null;
};

/** What happened in a conversation stays in it as a line, which is nobody's message and nobody's unread. */
export async function keepNotice(tx: Tx, { subject = null, ...told }: NewNotice): Promise<MessageView> {
  const { conversationId, seq, author, notice } = told;
  const id = uuidv7();
  const place = { id, conversationId, clientId: id, seq, changedSeq: seq, body: "", notice };
  const [row] = await tx.db
    .insert(messages)
    .values({ ...place, authorId: author.id, subjectId: subject?.id ?? null })
    .returning({ createdAt: messages.createdAt });
  if (!row) throw new Error("An inserted notice must come back.");
  return { ...unadorned, ...place, author, subject, html: "", mentions: [], createdAt: row.createdAt.toISOString() };
}
