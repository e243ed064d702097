import { eq } from "drizzle-orm";
import { conflict, notFound } from "~/shared/rules/errors";
import { conversations } from "~db/schema/conversations";
import { type MessageRow, messages } from "~db/schema/messages";
import type { Tx } from "../kernel/transaction";
import { secondsLeft } from "./opened-message-reads";
import { findHandles, type Mentions } from "./render-message";

type EditTime = { left: number | null; window: number | null };

/** How long a message may still be edited, by the database's clock. One query. */
export async function findEditTime(tx: Tx, messageId: string): Promise<EditTime | undefined> {
  const [row] = await tx.db
    .select({ left: secondsLeft, window: conversations.editWindowSeconds })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(eq(messages.id, messageId));
  return row;
}

/** The conversation's window for edits decides. */
export function refuseTooLate(time: EditTime | undefined): void {
  if (!time) throw notFound("message");
  if (time.window === 0) throw conflict("Nothing that was said here can be edited.", "edit_window");
  if (time.left !== null && time.left <= 0) throw conflict("The time to edit this message is over.", "edit_window");
}

/** Who was named at the start and still is stays named; whoever comes in by the edit is kept apart, and called by nothing. */
export function mentionsAfter(
  before: Pick<MessageRow, "mentions" | "calls" | "called">,
  body: string,
  resolved: Mentions,
) {
  const written = new Set(findHandles(body));
  const mentions = Object.fromEntries(Object.entries(before.mentions).filter(([handle]) => written.has(handle)));
  const added = Object.entries(resolved).filter(([handle]) => !Object.hasOwn(mentions, handle));
  const call = before.calls && written.has(before.calls) ? {} : { calls: null, called: null };
  return { mentions, ...call, addedMentions: Object.fromEntries(added) };
}
