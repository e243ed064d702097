import { expect, test } from "vitest";
import type { CastName } from "~db/seed/story/line";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { deleteMessage } from "../messages/delete-message";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
import { readUnreadCheck } from "./check-reads";
import { markAllRead } from "./mark-all-read";
import { markUnread } from "./mark-unread";

async function say(set: Scene, name: CastName, rootId?: string) {
  const opened = await openConversation(set.as(name), set.world.conversations.general.id, "post");
  const input = { clientId: crypto.randomUUID(), body: "again" };
  return sendMessage(set.as(name), opened, rootId ? { ...input, rootId } : input);
}

test("every count is derived from the messages after the cursor, and is what the sidebar counts", async () => {
  const set = await scene({ as: "chidi" });
  const workspace = await openWorkspace(set.ctx, set.world.workspaces.bluefin.slug, "visit");
  await markAllRead(set.ctx, workspace, {});
  const root = await say(set, "chidi");
  await say(set, "ada");
  await say(set, "ada", root.id);
  const gone = await say(set, "ada");
  const general = await openConversation(set.as("ada"), root.conversationId, "retract");
  await deleteMessage(set.as("ada"), general, { messageId: gone.id });
  await markUnread(set.ctx, await openConversation(set.ctx, root.conversationId, "read"), { seq: root.seq });
  const { places, threads } = await readUnreadCheck(set.ctx, workspace);
  const place = places.find(({ item }) => item.id === root.conversationId);
  expect(place?.after).toEqual({ counted: 1, own: 1, notices: 0, deleted: 1, inThreads: 1, blocked: 0 });
  expect(place?.item.unread).toBe(1);
  expect(threads).toMatchObject([{ rootId: root.id, unread: 1 }]);
  for (const { item, after } of places) expect(after.counted, item.name ?? "a talk").toBe(item.unread);
});
