import { expect, test } from "vitest";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { leaveConversation } from "../conversations/leave-conversation";
import { sendMessage } from "./send-message";
import { wasSent } from "./sent-reads";

test("whoever sent something learns that it came through, also after leaving; nobody else learns anything", async () => {
  const { as, world } = await scene({ as: "ada" });
  const [chidi, ada] = [as("chidi"), as("ada")];
  const conversationId = world.conversations.general.id;
  const clientId = crypto.randomUUID();
  const place = await openConversation(chidi, conversationId, "post");
  expect(await wasSent(chidi, { conversationId, clientId })).toBe(false);
  await sendMessage(chidi, place, { clientId, body: "The nets are in." });
  await leaveConversation(chidi, await openConversation(chidi, conversationId, "leave"));
  expect(await wasSent(chidi, { conversationId, clientId })).toBe(true);
  expect(await wasSent(ada, { conversationId, clientId })).toBe(false);
  expect(await wasSent(chidi, { conversationId: world.conversations.design.id, clientId })).toBe(false);
});
