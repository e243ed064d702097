import { expect, test } from "vitest";
import { foldReceipts } from "~/client/cache/fold-receipts";
import type { CastName } from "~db/seed/story/line";
import { type Scene, scene } from "~db/testing/scene";
import { blockPerson } from "../accounts/block-person";
import { chooseReceipts } from "../accounts/choose-receipts";
import { openPerson } from "../accounts/person-access";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { holdLease } from "../presence/hold-lease";
import { markRead } from "./mark-read";
import { markUnread } from "./mark-unread";
import { readReceipts } from "./receipt-reads";
import { takeDelivery } from "./take-delivery";
import { tellReceipts } from "./tell-receipts";

type PlaceName = "direct" | "general";

// In the direct conversation are ada and chidi.
async function open(set: Scene, name: CastName, place: PlaceName = "direct") {
  return openConversation(set.as(name), set.world.conversations[place].id, "post");
}

async function say(set: Scene, name: CastName, place: PlaceName = "direct") {
  const input = { clientId: crypto.randomUUID(), body: "Did you see it?" };
  return sendMessage(set.as(name), await open(set, name, place), input);
}

async function seen(set: Scene, by: CastName = "ada") {
  return readReceipts(set.as(by), await open(set, by));
}

test("a message is delivered when a device says so and read when it was read, and neither goes back", async () => {
  const set = await scene();
  const { seq, conversationId } = await say(set, "ada");
  const place = (at: number) => ({ places: [{ conversationId, seq: at }] });
  expect((await seen(set)).receipts).toMatchObject([{ personId: set.world.people.chidi.id }]);
  await takeDelivery(set.as("chidi"), place(seq));
  await takeDelivery(set.as("chidi"), place(seq - 1));
  await takeDelivery(set.as("chidi"), place(seq + 99));
  const [delivered] = (await seen(set)).receipts;
  expect(delivered?.deliveredSeq).toBe(seq);
  expect(delivered?.readSeq).toBeLessThan(seq);
  expect(set.told("conversation.delivered").map(({ event }) => event.deliveredSeq)).toEqual([seq]);
  await markRead(set.as("chidi"), await open(set, "chidi"), { seq });
  await markUnread(set.as("chidi"), await open(set, "chidi"), {});
  expect((await seen(set)).receipts).toMatchObject([{ deliveredSeq: seq, readSeq: seq }]);
});

test("nobody moves a cursor where they are not in, and channels have none", async () => {
  const set = await scene({ as: "mo" });
  const direct = await say(set, "ada");
  const general = await say(set, "ada", "general");
  await takeDelivery(set.ctx, {
    places: [direct, general].map(({ conversationId, seq }) => ({ conversationId, seq })),
  });
  expect(set.told("conversation.delivered")).toEqual([]);
  expect(await readReceipts(set.ctx, await open(set, "mo", "general"))).toEqual({ isShown: false, receipts: [] });
});

test("whoever shows nothing is shown nothing, and is not among those who are shown", async () => {
  const set = await scene();
  await say(set, "ada");
  await chooseReceipts(set.as("chidi"), { sends: false });
  expect(await seen(set)).toEqual({ isShown: true, receipts: [] });
  expect(await seen(set, "chidi")).toEqual({ isShown: false, receipts: [] });
  expect(set.told("receipts.switched").length).toBeGreaterThan(1);
  expect(set.told("receipts.switched").map(({ event }) => event)).toContainEqual({ type: "receipts.switched" });
});

test("of two of whom one blocks the other neither is shown anything", async () => {
  const set = await scene();
  await say(set, "ada");
  await blockPerson(set.as("chidi"), await openPerson(set.as("chidi"), set.world.people.ada.id));
  expect((await seen(set)).receipts).toEqual([]);
});

test("those who are connected are told on their own channels, and fold it to what a fresh read shows", async () => {
  const set = await scene();
  const before = await seen(set);
  const { seq, conversationId } = await say(set, "ada");
  for (const name of ["ada", "chidi"] as const)
    await holdLease(set.operator, crypto.randomUUID(), set.world.people[name].id);
  await markRead(set.as("chidi"), await open(set, "chidi"), { seq });
  await tellReceipts(set.operator, conversationId);
  const told = set.told("receipts.changed");
  expect(told.map(({ channel }) => channel).sort()).toEqual(
    [set.world.people.ada.id, set.world.people.chidi.id].map((id) => `private-person-${id}`).sort(),
  );
  const mine = told.filter(({ channel }) => channel.endsWith(set.world.people.ada.id));
  const folded = [...mine, ...mine].reduce((known, { event }) => foldReceipts(known, event.receipts), before);
  expect(folded).toEqual(await seen(set));
  await chooseReceipts(set.ctx, { sends: false });
  await tellReceipts(set.operator, conversationId);
  expect(set.told("receipts.changed")).toHaveLength(told.length);
});
