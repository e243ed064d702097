import { expect, test } from "vitest";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { leaveConversation } from "../conversations/leave-conversation";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
import { arrangeConversation } from "./arrange-conversation";
import { readSidebar } from "./sidebar-reads";

test("a channel stays hidden, a direct comes back with something new", async () => {
  const { ctx, as, world } = await scene();
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit");
  const item = async (id: string) => (await readSidebar(ctx, workspace)).find((one) => one.id === id);
  const { general, direct } = world.conversations;
  for (const { id } of [general, direct])
    await arrangeConversation(ctx, await openConversation(ctx, id, "arrange"), { level: "hidden" });
  expect(await item(general.id)).toMatchObject({ level: "hidden", hiddenSeq: null });
  const hidden = await item(direct.id);
  expect(hidden).toMatchObject({ level: "everything", hiddenSeq: hidden?.lastSeq });
  const chidi = as("chidi");
  const words = { clientId: crypto.randomUUID(), body: "still there?" };
  await sendMessage(chidi, await openConversation(chidi, direct.id, "post"), words);
  const back = await item(direct.id);
  expect((back?.lastSeq ?? 0) > (back?.hiddenSeq ?? 0)).toBe(true);
  await arrangeConversation(ctx, await openConversation(ctx, direct.id, "arrange"), { level: "mentions" });
  expect(await item(direct.id)).toMatchObject({ level: "mentions", hiddenSeq: null });
});

test("whoever only looks arranges nothing", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  await leaveConversation(ctx, await openConversation(ctx, world.conversations.news.id, "leave"));
  await expect(openConversation(ctx, world.conversations.news.id, "arrange")).rejects.toMatchObject({
    code: "forbidden",
    message: "You may not arrange a conversation that you are not in.",
  });
});
