import { expect, test } from "vitest";
import { scene } from "~db/testing/scene";
import { sendMessage } from "../messages/send-message";
import { openConversation } from "./conversation-access";
import { readConversation } from "./conversation-reads";
import { joinConversation } from "./join-conversation";
import { removeMember } from "./remove-member";
import { readSilences } from "./sanction-reads";
import { silenceMember } from "./silence-member";

const words = () => ({ clientId: crypto.randomUUID(), body: "hello" });

test("somebody who is silenced reads on, says nothing and is told until when", async () => {
  const { ctx, world, as, told } = await scene({ as: "mo" });
  const { id } = world.conversations.general;
  const chidi = as("chidi");
  const open = await openConversation(chidi, id, "post");
  const door = await openConversation(ctx, id, "moderate");
  await silenceMember(ctx, door, { personId: world.people.chidi.id, seconds: 3_600 });
  const seen = await readConversation(chidi, await openConversation(chidi, id, "read"));
  expect(Date.parse(seen.place?.silencedUntil ?? "") - Date.now()).toBeGreaterThan(3_500_000);
  expect(seen.rights).not.toContain("post");
  await expect(openConversation(chidi, id, "post")).rejects.toMatchObject({ code: "forbidden" });
  await expect(sendMessage(chidi, open, words())).rejects.toMatchObject({ code: "forbidden" });
  expect(told("sidebar.changed")).toHaveLength(1);
  expect(await readSilences(ctx, door)).toMatchObject([{ personId: world.people.chidi.id }]);

  await silenceMember(ctx, door, { personId: world.people.chidi.id, seconds: 0 });
  await sendMessage(chidi, await openConversation(chidi, id, "post"), words());
  expect(await readSilences(ctx, door)).toEqual([]);
});

test("leaving and coming back does not end a silence", async () => {
  const { ctx, world, as } = await scene({ as: "mo" });
  const { id } = world.conversations.general;
  const chidi = as("chidi");
  const door = await openConversation(ctx, id, "moderate");
  await silenceMember(ctx, door, { personId: world.people.chidi.id, seconds: 3_600 });
  await removeMember(ctx, door, { personId: world.people.chidi.id });
  await joinConversation(chidi, await openConversation(chidi, id, "join"));
  await expect(openConversation(chidi, id, "post")).rejects.toMatchObject({ code: "forbidden" });
});
