import { expect, test } from "vitest";
import { openConversation } from "~/domain/conversations/conversation-access";
import { readMessagePage } from "~/domain/messages/message-reads";
import { sendMessage } from "~/domain/messages/send-message";
import { conversationChannel } from "~/shared/rules/channels";
import { scene } from "./scene";

const words = { clientId: "0190a0a0-0000-7000-8000-000000000001", body: "What is said in a scene stays in it." };

async function lastWords() {
  const { ctx, world } = await scene({ as: "mo" });
  const design = await openConversation(ctx, world.conversations.design.id, "read");
  return (await readMessagePage(ctx, design, { limit: 1 })).messages[0]?.body;
}

test("a scene shows the named world and records what was told", async () => {
  const { ctx, as, world, told } = await scene({ as: "chidi" });
  await sendMessage(ctx, await openConversation(ctx, world.conversations.design.id, "post"), words);
  const [event] = told("message.sent");
  expect(event?.channel).toBe(conversationChannel(world.conversations.design.id));
  expect(event?.event.message.author.handle).toBe("chidi");
  expect(told("member.left")).toEqual([]);
  const design = await openConversation(as("ada"), world.conversations.design.id, "read");
  expect((await readMessagePage(as("ada"), design, { limit: 1 })).messages[0]?.body).toBe(words.body);
});

test("the next scene begins as if nothing had happened", async () => {
  expect(await lastWords()).not.toBe(words.body);
});
