import { and, eq, sql } from "drizzle-orm";
import type { Vote } from "~/shared/inputs/poll";
import { conversationChannel, personChannel } from "~/shared/rules/channels";
import { conflict, invalid, notFound } from "~/shared/rules/errors";
import type { MessageView } from "~/shared/views/message";
import { pollOptions, polls, pollVotes } from "~db/schema/polls";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import { readMessage } from "../messages/message-reads";
import { changeReactions, lockReactor } from "../reactions/change-reactions";
import { isOver } from "./poll-rules";

/**
 * Somebody chooses answers in the place of those they chose before, for as long as the poll is open by the database's
 * clock. Who chose is in no event of an anonymous poll; their own devices are told what is theirs on their own channel.
 */
export async function voteInPoll(
  ctx: Ctx,
  here: Opened<"react">,
  { messageId, optionIds }: Vote,
): Promise<MessageView> {
  await inTransaction(ctx, async (tx) => {
    await lockReactor(tx, here);
    const before = await readChosen(tx, here, messageId);
    const changed = [...before, ...optionIds].filter((id) => !(before.includes(id) && optionIds.includes(id)));
    if (changed.length === 0) return;
    const seq = await changeReactions(tx, here, messageId);
    await refuseWrongChoice(tx, { messageId, optionIds });
    await writeVotes(tx, here, { messageId, optionIds });
    await tellVotes(tx, here, { messageId, seq, changed });
    const told = { type: "poll.chosen" as const, conversationId: here.id, messageId, optionIds };
    tx.emit(personChannel(here.personId), told);
  });
  return readMessage(ctx, here, messageId);
}

async function readChosen(tx: Tx, { personId }: Opened<"react">, messageId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ id: pollVotes.optionId })
    .from(pollVotes)
    .where(and(eq(pollVotes.messageId, messageId), eq(pollVotes.personId, personId)));
  return rows.map(({ id }) => id);
}

// The conversation is locked by now: a poll that is open here stays open until the vote is counted.
async function refuseWrongChoice(tx: Tx, { messageId, optionIds }: Vote): Promise<void> {
  const [poll] = await tx.db
    .select({ isMultiple: polls.isMultiple, isOver })
    .from(polls)
    .where(eq(polls.messageId, messageId));
  if (!poll) throw notFound("poll");
  if (poll.isOver) throw conflict("This poll is closed, so your vote was not counted.", "poll_closed");
  if (optionIds.length > 1 && !poll.isMultiple) throw invalid("option", "Choose one answer.");
  const options = await tx.db
    .select({ id: pollOptions.id })
    .from(pollOptions)
    .where(eq(pollOptions.messageId, messageId));
  const there = new Set(options.map(({ id }) => id));
  if (optionIds.some((id) => !there.has(id))) throw invalid("option", "This poll has no such answer.");
}

/** An anonymous vote does not even keep when it was cast. */
async function writeVotes(tx: Tx, { personId }: Opened<"react">, { messageId, optionIds }: Vote): Promise<void> {
  const chosen = sql`${sql.param(optionIds)}::uuid[]`;
  await tx.db.execute(sql`
    with gone as (
      delete from ${pollVotes} where message_id = ${messageId} and person_id = ${personId} and option_id <> all(${chosen})
      returning option_id
    ), come as (
      insert into ${pollVotes} (message_id, option_id, person_id, created_at)
      select q.message_id, o.id, ${personId}, case when q.is_anonymous then m.created_at else clock_timestamp() end
      from ${polls} q join messages m on m.id = q.message_id join ${pollOptions} o on o.message_id = q.message_id
      where q.message_id = ${messageId} and o.id = any(${chosen})
      on conflict do nothing returning option_id
    )
    update ${pollOptions} set count = count
      + (select count(*) from come where option_id = id) - (select count(*) from gone where option_id = id)
    where message_id = ${messageId}`);
}

type Counted = { messageId: string; seq: number; changed: readonly string[] };

async function tellVotes(tx: Tx, here: Opened<"react">, { messageId, seq, changed }: Counted): Promise<void> {
  const { poll } = await readMessage(tx, here, messageId);
  const options = (poll?.options ?? [])
    .filter(({ id }) => changed.includes(id))
    .map(({ id, count, people }) => ({ id, count, people }));
  tx.emit(conversationChannel(here.id), { type: "poll.voted", conversationId: here.id, seq, messageId, options });
}
