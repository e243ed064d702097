import { expect, test } from "vitest";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { deleteMessage } from "../messages/delete-message";
import { sendMessage } from "../messages/send-message";
import { holdLease } from "../presence/hold-lease";
import { markRead } from "./mark-read";
import { recountReaders } from "./recount-readers";

test("whoever is connected and had not read it is told what is unread without it", async () => {
  const set = await scene({ as: "chidi" });
  const { people } = set.world;
  const { id } = set.world.conversations.design;
  for (const person of [people.ada, people.mo, people.max]) await holdLease(set.ctx, crypto.randomUUID(), person.id);
  const here = await openConversation(set.ctx, id, "retract");
  const door = await openConversation(set.ctx, id, "post");
  const words = (body: string) => ({ clientId: crypto.randomUUID(), body });
  const gone = await sendMessage(set.ctx, door, words("Ask @ada and @mo"));
  const stays = await sendMessage(set.ctx, door, words("Never mind"));
  const before = { seq: gone.seq - 1 };
  await markRead(set.as("ada"), await openConversation(set.as("ada"), id, "read"), before);
  await markRead(set.as("mo"), await openConversation(set.as("mo"), id, "read"), { seq: stays.seq });
  const heard = set.told("conversation.read").length;
  await deleteMessage(set.ctx, here, { messageId: gone.id });
  await recountReaders(set.ctx, id, gone.seq);
  const told = set.told("conversation.read").slice(heard);
  expect(told).toMatchObject([
    { channel: `private-person-${people.ada.id}`, event: { conversationId: id, unread: 1, mentions: 0 } },
  ]);
});
