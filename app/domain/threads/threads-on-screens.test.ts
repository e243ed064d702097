import { test } from "vitest";
import type { CastName } from "~db/seed/story/line";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { deleteMessage } from "../messages/delete-message";
import { editMessage } from "../messages/edit-message";
import { sendMessage } from "../messages/send-message";
import { reopenThread, resolveThread } from "./resolve-thread";

async function say(set: Scene, name: CastName, body: string, more: { rootId?: string; alsoInFlow?: boolean } = {}) {
  const ctx = set.as(name);
  const opened = await openConversation(ctx, set.world.conversations.design.id, "post");
  return sendMessage(ctx, opened, { clientId: crypto.randomUUID(), body, ...more });
}

/** A question of ada's with an answer, and what shows the conversation and the thread to two people while something is done. */
async function looked() {
  const set = await scene({ as: "ada" });
  const root = await say(set, "ada", "Which tide table?");
  const answer = await say(set, "chidi", "the new one", { rootId: root.id });
  const opened = await openConversation(set.ctx, root.conversationId, "react");
  const viewers = ["ada", "chidi"] as const;
  async function onScreens(act: () => Promise<unknown>) {
    const inFlow = { conversationId: root.conversationId, viewers };
    await foldsToTruth(set, inFlow, () => foldsToTruth(set, { ...inFlow, rootId: root.id }, act));
  }
  return { set, root, answer, opened, onScreens };
}

test("a reply comes to every screen, in its thread and with what stands above it", async () => {
  const { set, root, onScreens } = await looked();
  await onScreens(() => say(set, "chidi", "or @ada decides", { rootId: root.id }));
  await onScreens(() => say(set, "ada", "for everybody", { rootId: root.id, alsoInFlow: true }));
});

test("the first reply comes to every screen", async () => {
  const { set, onScreens } = await looked();
  const lonely = await say(set, "ada", "And which paper?");
  await onScreens(() => say(set, "chidi", "thick", { rootId: lonely.id }));
});

test("how a thread ends, is opened again, and ends otherwise, comes to every screen", async () => {
  const { set, root, answer, opened, onScreens } = await looked();
  const thread = { rootId: root.id };
  await onScreens(() => resolveThread(set.ctx, opened, { ...thread, answerId: answer.id }));
  await onScreens(() => say(set, "chidi", "no, the old one", thread));
  await onScreens(() => resolveThread(set.ctx, opened, thread));
  await onScreens(() => reopenThread(set.ctx, opened, thread));
});

test("an answer that is edited or deleted is shown above its thread as it is then", async () => {
  const { set, root, answer, opened, onScreens } = await looked();
  const chidi = set.as("chidi");
  const mine = await openConversation(chidi, root.conversationId, "post");
  await resolveThread(set.ctx, opened, { rootId: root.id, answerId: answer.id });
  await onScreens(() => editMessage(chidi, mine, { messageId: answer.id, body: "the almanac's" }));
  const retract = await openConversation(chidi, root.conversationId, "retract");
  await onScreens(() => deleteMessage(chidi, retract, { messageId: answer.id }));
});
