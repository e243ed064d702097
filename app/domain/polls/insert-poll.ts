import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { CreatePoll } from "~/shared/inputs/poll";
import { messages } from "~db/schema/messages";
import { pollOptions, polls } from "~db/schema/polls";
import type { Opened } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";
import type { Mentions } from "../messages/render-message";
import { type Place, timeOf } from "../messages/take-place";

type NewPoll = CreatePoll & { mentions: Mentions; place: Place };

/** The message that asks, with its answers in the order in which they were written. */
export async function insertPoll(
  tx: Tx,
  to: Opened<"post">,
  { place: { seq, at }, ...poll }: NewPoll,
): Promise<string> {
  const id = uuidv7();
  const { clientId, body, mentions, isMultiple = false, isAnonymous = false, closesIn } = poll;
  await tx.db.insert(messages).values({
    ...{ id, conversationId: to.id, authorId: to.personId, clientId, seq, changedSeq: seq, body, mentions },
    createdAt: timeOf(at),
  });
  const closesAt = closesIn === undefined ? null : sql`${timeOf(at)} + make_interval(secs => ${closesIn})`;
  await tx.db.insert(polls).values({ messageId: id, isMultiple, isAnonymous, closesAt });
  const options = poll.options.map((words, position) => ({ id: uuidv7(), messageId: id, position, words }));
  await tx.db.insert(pollOptions).values(options);
  return id;
}
