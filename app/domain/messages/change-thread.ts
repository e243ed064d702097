import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { conflict } from "~/shared/rules/errors";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { threadReaders, threads } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";
import { type Place, timeOf } from "./take-place";

/** What stands above the thread counts the reply; a settled thread is open again. */
export async function changeThread(tx: Tx, to: Opened<"post">, rootId: string, { seq, at }: Place): Promise<void> {
  const reply = { lastReplySeq: seq, lastReplyAt: timeOf(at) };
  await tx.db
    .insert(threads)
    .values({ rootId, conversationId: to.id, replyCount: 1, faces: [to.personId], ...reply })
    .onConflictDoUpdate({
      target: threads.rootId,
      set: {
        ...reply,
        replyCount: sql`${threads.replyCount} + 1`,
        faces: sql`(array[${to.personId}::uuid] || array_remove(${threads.faces}, ${to.personId}::uuid))[1:3]`,
        resolvedAt: null,
        resolvedBy: null,
        answerId: null,
      },
    });
  // Asked once the conversation is locked: what went elsewhere meanwhile is answered there.
  const above = await tx.db
    .update(messages)
    .set({ changedSeq: seq })
    .where(and(eq(messages.id, rootId), isNull(messages.movedToId)))
    .returning({ id: messages.id });
  if (above.length === 0) throw conflict("This thread was moved to another place.", "moved");
}

/** Who replied follows the thread from then on, and so do these others who are in the conversation. */
export async function followReplies(
  tx: Tx,
  to: Opened<"post">,
  others: string[],
  { rootId, seq }: { rootId: string; seq: number },
) {
  await tx.db
    .insert(threadReaders)
    .values({ rootId, personId: to.personId, readSeq: seq })
    .onConflictDoUpdate({
      target: [threadReaders.rootId, threadReaders.personId],
      set: { readSeq: seq, isFollowing: true },
    });
  const here = await tx.db
    .select({ personId: members.personId })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(eq(members.conversationId, to.id), inArray(members.personId, others), isNull(members.leftAt)));
  // What was said before they were called is not new to them.
  const readers = here.map(({ personId }) => ({ rootId, personId, readSeq: seq - 1 }));
  if (readers.length > 0) await tx.db.insert(threadReaders).values(readers).onConflictDoNothing();
}
