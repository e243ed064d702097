import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { brokenInvariants } from "~db/testing/invariants";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readMessagePage } from "../messages/message-reads";
import { sendMessage } from "../messages/send-message";
import { readChangesSince } from "../messages/sync-reads";
import { reactToMessage } from "./react-to-message";
import { readReactedPeople } from "./reaction-reads";
import { takeBackReaction } from "./take-back-reaction";

async function begun() {
  const set = await scene({ as: "ada" });
  const design = set.world.conversations.design.id;
  const here = await openConversation(set.ctx, design, "post");
  const said = await sendMessage(set.ctx, here, { clientId: crypto.randomUUID(), body: "New buoys are in." });
  return { ...set, design, said };
}

type Begun = Pick<Scene, "as"> & { design: string; said: { id: string } };

async function react({ as, design, said }: Begun, who: CastName, emoji: string) {
  const here = await openConversation(as(who), design, "react");
  return reactToMessage(as(who), here, { messageId: said.id, emoji });
}

async function takeBack({ as, design, said }: Begun, who: CastName, emoji: string) {
  const here = await openConversation(as(who), design, "react");
  return takeBackReaction(as(who), here, { messageId: said.id, emoji });
}

test("reactions are counted, stand in the order of the first of each, and say which are one's own", async () => {
  const set = await begun();
  await react(set, "chidi", "👍");
  await react(set, "mo", "🎉");
  const seen = await react(set, "ada", "👍");
  expect(seen.reactions).toEqual([
    {
      ...{ emoji: "👍", name: "thumbs up", count: 2, isMine: true },
      people: [person(set, "chidi"), person(set, "ada")],
    },
    { emoji: "🎉", name: "party popper", count: 1, isMine: false, people: [person(set, "mo")] },
  ]);
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("reacting twice is once, in any spelling, and takes no number", async () => {
  const set = await begun();
  await react(set, "chidi", "❤️");
  const lastSeq = await lastSeqOf(set);
  const again = await react(set, "chidi", "❤");
  expect(again.reactions).toMatchObject([{ emoji: "❤️", count: 1, isMine: true }]);
  expect(await lastSeqOf(set)).toBe(lastSeq);
  expect(set.told("message.reacted")).toHaveLength(1);
});

test("a reaction is taken back once, and the last of its kind goes with its kind", async () => {
  const set = await begun();
  await react(set, "chidi", "👍");
  await react(set, "mo", "👍");
  expect((await takeBack(set, "chidi", "👍")).reactions).toMatchObject([{ count: 1, people: [person(set, "mo")] }]);
  const lastSeq = await lastSeqOf(set);
  await takeBack(set, "chidi", "👍");
  expect(await lastSeqOf(set)).toBe(lastSeq);
  expect((await takeBack(set, "mo", "👍")).reactions).toEqual([]);
  expect(set.told("message.reacted").at(-1)?.event).toMatchObject({ isTaken: false, reaction: { count: 0 } });
});

test("whoever looks on ends with what is true, and so does whoever was away", async () => {
  const set = await begun();
  const viewers = ["ada", "chidi", "mo"] as const;
  await react(set, "chidi", "👀");
  const away = await lastSeqOf(set);
  await foldsToTruth(set, { conversationId: set.design, viewers }, async () => {
    await react(set, "ada", "👍🏽");
    await react(set, "chidi", "👍🏽");
    await react(set, "mo", "👍🏽");
    await takeBack(set, "chidi", "👀");
    await react(set, "mo", "👀");
    await takeBack(set, "ada", "👍🏽");
  });
  const here = await openConversation(set.as("chidi"), set.design, "read");
  const missed = await readChangesSince(set.as("chidi"), here, { seq: away });
  const page = await readMessagePage(set.as("chidi"), here, { limit: 50 });
  expect(missed.messages).toEqual([page.messages.at(-1)]);
  expect(missed.messages[0]?.reactions.map(({ emoji, isMine }) => [emoji, isMine])).toEqual([
    ["👍🏽", true],
    ["👀", false],
  ]);
});

test("what is no emoji, a message of elsewhere, a notice and a deleted message take no reaction", async () => {
  const set = await begun();
  await expect(react(set, "ada", "👍👍")).rejects.toMatchObject({ code: "invalid" });
  const elsewhere = { ...set, design: set.world.conversations.general.id };
  await expect(react(elsewhere, "ada", "👍")).rejects.toMatchObject({ code: "not_found" });
  const before = await lastSeqOf(set);
  await set.ctx.db.update(messages).set({ deletedAt: new Date(), body: "" }).where(eq(messages.id, set.said.id));
  await expect(react(set, "ada", "👍")).rejects.toMatchObject({ code: "conflict", details: { reason: "deleted" } });
  const notice = { act: "topicChanged", topic: "x" } as never;
  await set.ctx.db.update(messages).set({ deletedAt: null, notice }).where(eq(messages.id, set.said.id));
  await expect(react(set, "ada", "👍")).rejects.toMatchObject({ code: "not_found" });
  expect(await lastSeqOf(set)).toBe(before);
});

test("whoever was silenced or removed after the door opened reacts no more", async () => {
  const set = await begun();
  const chidi = set.as("chidi");
  const here = await openConversation(chidi, set.design, "react");
  const place = eq(members.personId, set.world.people.chidi.id);
  const input = { messageId: set.said.id, emoji: "👍" };
  await set.ctx.db
    .update(members)
    .set({ silencedUntil: new Date("2999-01-01") })
    .where(place);
  await expect(reactToMessage(chidi, here, input)).rejects.toMatchObject({ code: "forbidden" });
  await set.ctx.db.update(members).set({ silencedUntil: null, leftAt: new Date() }).where(place);
  await expect(reactToMessage(chidi, here, input)).rejects.toMatchObject({ code: "not_found" });
});

test("who reacted is read page by page, the first of them first", async () => {
  const set = await begun();
  for (const who of ["mo", "ada", "chidi"] as const) await react(set, who, "👍");
  const here = await openConversation(set.ctx, set.design, "read");
  const asked = { messageId: set.said.id, emoji: "👍", limit: 2 };
  const first = await readReactedPeople(set.ctx, here, asked);
  expect(first.people.map(({ handle }) => handle)).toEqual(["mo", "ada"]);
  const second = await readReactedPeople(set.ctx, here, { ...asked, cursor: first.next ?? 0 });
  expect([second.people.map(({ handle }) => handle), second.next]).toEqual([["chidi"], null]);
});

function person({ world }: Pick<Scene, "world">, who: CastName) {
  const { id, name } = world.people[who];
  return { id, name };
}

async function lastSeqOf({ ctx, design }: Pick<Scene, "ctx"> & { design: string }) {
  const [row] = await ctx.db.select().from(conversations).where(eq(conversations.id, design));
  return row?.lastSeq ?? 0;
}
