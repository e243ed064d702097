import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pollOptions, polls, pollVotes } from "~db/schema/polls";
import { type Asked, answerId, ask, close, vote } from "~db/testing/asked";
import { brokenInvariants } from "~db/testing/invariants";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { voteInPoll } from "./vote-in-poll";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("polls");
});
afterAll(() => here.close());

const patient = { timeout: 60_000 };
const names = ["ada", "chidi", "mo", "mia", "adi"] as const;
const days = ["Monday", "Tuesday", "Wednesday"];

async function asked(): Promise<Asked> {
  const at = here.world.conversations.general.id;
  return { ...here, at, message: await ask({ ...here, at }, "ada") };
}

test("a thousand votes of five people at once leave five, each counted once", patient, async () => {
  const set = await asked();
  const opened = await Promise.all(names.map((who) => openConversation(here.as(who), set.at, "react")));
  await Promise.all(
    Array.from({ length: 1_000 }, (_, turn) => {
      const [who, place] = [names[turn % 5] ?? "ada", opened[turn % 5]];
      const optionIds = [answerId(set.message, days[turn % 3] ?? "")];
      return place && voteInPoll(here.as(who), place, { messageId: set.message.id, optionIds });
    }),
  );
  const votes = await here.ctx.db.select().from(pollVotes).where(eq(pollVotes.messageId, set.message.id));
  expect(votes.map(({ personId }) => personId).sort()).toEqual(names.map((who) => here.world.people[who].id).sort());
  await expectCounted(set);
  const told = here.told("poll.voted").filter(({ event }) => event.messageId === set.message.id);
  const numbers = told.map(({ event }) => event.seq).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});

test("what was voted before the closing counts, and nothing after it", patient, async () => {
  const set = await asked();
  const tries = Array.from({ length: 60 }, (_, turn) =>
    vote(set, names[turn % 5] ?? "ada", days[(turn * 7) % 3] ?? ""),
  );
  const [closed] = await Promise.all([close(set, "ada"), Promise.allSettled(tries)]);
  const told = here.told("poll.voted").filter(({ event }) => event.messageId === set.message.id);
  expect(Math.max(0, ...told.map(({ event }) => event.seq))).toBeLessThan(closed.changedSeq);
  const [poll] = await here.ctx.db.select().from(polls).where(eq(polls.messageId, set.message.id));
  expect(poll?.closedBy).toBe(here.world.people.ada.id);
  await expectCounted(set);
});

async function expectCounted({ message }: Asked): Promise<void> {
  const options = await here.ctx.db.select().from(pollOptions).where(eq(pollOptions.messageId, message.id));
  for (const { id, count } of options)
    expect(await here.ctx.db.$count(pollVotes, eq(pollVotes.optionId, id))).toBe(count);
}
