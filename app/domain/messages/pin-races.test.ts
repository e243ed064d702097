import { and, eq, isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "~/shared/rules/limits";
import { messages } from "~db/schema/messages";
import { brokenInvariants } from "~db/testing/invariants";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { deleteMessage } from "./delete-message";
import { pinMessage, unpinMessage } from "./pin-message";
import { sendMessage } from "./send-message";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("pin_races");
});
afterAll(() => here.close());

async function stage() {
  const { id } = here.world.conversations.general;
  const [ada, chidi] = [here.as("ada"), here.as("chidi")];
  const post = await openConversation(chidi, id, "post");
  const [adas, chidis] = [await openConversation(ada, id, "pin"), await openConversation(chidi, id, "pin")];
  return {
    id,
    say: () => sendMessage(chidi, post, { clientId: crypto.randomUUID(), body: "pin me" }),
    pinAs: (who: "ada" | "chidi", messageId: string) =>
      who === "ada" ? pinMessage(ada, adas, { messageId }) : pinMessage(chidi, chidis, { messageId }),
    unpin: (messageId: string) => unpinMessage(ada, adas, { messageId }),
    takeBack: async (messageId: string) =>
      deleteMessage(chidi, await openConversation(chidi, id, "retract"), { messageId }),
  };
}

const pinnedIn = (id: string) =>
  here.ctx.db.$count(messages, and(eq(messages.conversationId, id), isNotNull(messages.pinnedAt)));

test("of all who pin the last one at the same time, one does", async () => {
  const { id, say, pinAs } = await stage();
  const said = [];
  for (let at = 0; at < limits.pins + 7; at += 1) said.push((await say()).id);
  for (const messageId of said.slice(0, limits.pins - 1)) await pinAs("chidi", messageId);
  const tries = said.slice(limits.pins - 1).map((messageId, at) => pinAs(at % 2 ? "ada" : "chidi", messageId));
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of outcomes)
    if (one.status === "rejected")
      expect(one.reason).toMatchObject({ code: "conflict", details: { reason: "too_many_pins" } });
  expect(await pinnedIn(id)).toBe(limits.pins);
  for (const messageId of said)
    await here.ctx.db.update(messages).set({ pinnedAt: null }).where(eq(messages.id, messageId));
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});

test("two who pin the same one make one pin and one line of it", async () => {
  const { say, pinAs } = await stage();
  const { id: messageId } = await say();
  await Promise.all([pinAs("ada", messageId), pinAs("chidi", messageId), pinAs("ada", messageId)]);
  const lines = here.told("message.changed").filter(({ event: { notice } }) => {
    const told = notice?.notice;
    return told?.act === "pinned" && told.messageId === messageId;
  });
  expect(lines).toHaveLength(1);
});

test("a message that is deleted while it is pinned is no pin, whoever comes first", async () => {
  const { say, pinAs, unpin, takeBack } = await stage();
  for (let round = 0; round < 8; round += 1) {
    const { id: messageId } = await say();
    await Promise.allSettled([
      pinAs("ada", messageId),
      takeBack(messageId),
      pinAs("chidi", messageId),
      unpin(messageId),
    ]);
    const [row] = await here.ctx.db.select().from(messages).where(eq(messages.id, messageId));
    expect(row).toMatchObject({ pinnedAt: null, pinnedBy: null, body: "" });
  }
  expect(await brokenInvariants(here.ctx.db)).toEqual([]);
});
