import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { messageVersions } from "~db/schema/messages";
import { threads } from "~db/schema/threads";
import type { CastName } from "~db/seed/story/line";
import { ask, vote } from "~db/testing/asked";
import { foldsToTruth } from "~db/testing/folds-to-truth";
import { brokenInvariants } from "~db/testing/invariants";
import { move, preview, whereabouts } from "~db/testing/moved";
import { type At, edit, say } from "~db/testing/said";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { reactToMessage } from "../reactions/react-to-message";
import { readMessagePage } from "./message-reads";

async function talk() {
  const set = await scene({ as: "chidi" });
  const { design, general } = set.world.conversations;
  const at = { ...set, at: design.id };
  const said = [await say(at, "chidi", "The winch is stuck."), await say(at, "ada", "Which one?")];
  said.push(await say(at, "chidi", "The port one."));
  return { ...at, said, general: general.id };
}

async function pageOf({ as }: At, who: CastName, id: string, rootId?: string) {
  const here = await openConversation(as(who), id, "read");
  return readMessagePage(as(who), here, { limit: 100, ...(rootId ? { rootId } : {}) });
}

const words = ({ messages: said }: Awaited<ReturnType<typeof pageOf>>) =>
  said.filter(({ notice }) => !notice).map(({ author, body }) => `${author.handle}: ${body}`);

test("what was said goes elsewhere in its order and by its authors, and its places stay with a way there", async () => {
  const set = await talk();
  const moved = await move(set, "mo", set.said, { toId: set.general });
  expect(moved).toMatchObject({ conversationId: set.general, rootId: null, count: 3 });
  const there = await pageOf(set, "mia", set.general);
  expect(words(there).slice(-3)).toEqual(["chidi: The winch is stuck.", "ada: Which one?", "chidi: The port one."]);
  expect(there.messages.at(-4)).toMatchObject({ author: { handle: "mo" }, notice: { act: "movedHere", count: 3 } });
  const here = await pageOf(set, "chidi", set.at);
  expect(here.messages.slice(-3).map(({ id, body, deleted }) => [id, body, deleted?.byOther])).toEqual(
    set.said.map(({ id }) => [id, "", true]),
  );
  expect(await whereabouts(set, "chidi", set.said[0] ?? { id: "" })).toEqual({
    ...{ conversationId: set.general, messageId: moved.messageId, rootId: null },
  });
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("everybody on both sides ends with what is true", async () => {
  const set = await talk();
  await say(set, "ada", "See the thread.", set.said[0]?.id);
  await foldsToTruth(set, { conversationId: set.at, viewers: ["ada", "chidi", "mo"] }, async () => {
    await foldsToTruth(set, { conversationId: set.general, viewers: ["mia", "ada"] }, async () => {
      await move(set, "mo", set.said.slice(0, 2), { toId: set.general });
    });
  });
});

test("within a conversation what goes into a thread is told in it and in the flow", async () => {
  const set = await talk();
  const [root, ...others] = set.said;
  if (!root) throw new Error("Nothing was said.");
  await foldsToTruth(set, { conversationId: set.at, viewers: ["ada", "chidi"] }, async () => {
    await foldsToTruth(set, { conversationId: set.at, rootId: root.id, viewers: ["ada", "mo"] }, async () => {
      await move(set, "mo", set.said, { asThread: true });
    });
  });
  const thread = await pageOf(set, "ada", set.at, root.id);
  expect(words(thread)).toEqual(["ada: Which one?", "chidi: The port one."]);
  expect(thread.root?.thread).toMatchObject({ replyCount: 2 });
  await move(set, "mo", [{ id: thread.messages[0]?.id ?? "" }], {});
  expect(words(await pageOf(set, "ada", set.at)).at(-1)).toBe("ada: Which one?");
  expect((await pageOf(set, "ada", set.at, root.id)).root?.thread).toMatchObject({ replyCount: 1 });
  await expect(move(set, "mo", others.slice(0, 1), { rootId: root.id })).rejects.toMatchObject({ code: "not_found" });
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("a message takes its thread, its reactions, its versions and its poll along", async () => {
  const set = await talk();
  const asked = { ...set, message: await ask(set, "chidi") };
  await vote(asked, "ada", "Monday");
  await edit({ ...set, message: asked.message }, "Which weekday?");
  const reply = await say(set, "ada", "Monday, please.", asked.message.id);
  const here = await openConversation(set.as("ada"), set.at, "react");
  for (const emoji of ["👍", "🎉"]) await reactToMessage(set.as("ada"), here, { messageId: asked.message.id, emoji });
  const moved = await move(set, "mo", [asked.message], { toId: set.general });
  const root = (await pageOf(set, "ada", set.general)).messages.find(({ id }) => id === moved.messageId);
  expect(root).toMatchObject({
    body: "Which weekday?",
    thread: { replyCount: 1 },
    reactions: [{ emoji: "👍" }, { emoji: "🎉" }],
  });
  expect(root?.poll?.options.map(({ count, isMine }) => [count, isMine])).toEqual([
    [1, true],
    [0, false],
    [0, false],
  ]);
  expect(words(await pageOf(set, "ada", set.general, moved.messageId))).toEqual(["ada: Monday, please."]);
  expect(await set.ctx.db.$count(messageVersions, eq(messageVersions.messageId, moved.messageId))).toBe(1);
  expect(await set.ctx.db.$count(threads, eq(threads.rootId, asked.message.id))).toBe(0);
  const left = (await pageOf(set, "ada", set.at)).messages.find(({ id }) => id === asked.message.id);
  expect(left).toMatchObject({ body: "", reactions: [], thread: null, poll: null });
  const there = await openConversation(set.as("mia"), set.general, "react");
  await foldsToTruth(set, { conversationId: set.general, viewers: ["ada", "mia"] }, () =>
    reactToMessage(set.as("mia"), there, { messageId: moved.messageId, emoji: "🚢" }),
  );
  expect(await whereabouts(set, "ada", reply)).toMatchObject({ rootId: moved.messageId });
  expect(await brokenInvariants(set.ctx.db)).toEqual([]);
});

test("what went on is found from where it began, and by nobody who may not read it there", async () => {
  const set = await talk();
  const { boats } = set.world.conversations;
  const [first] = set.said;
  if (!first) throw new Error("Nothing was said.");
  const moved = await move(set, "mo", [first], { toId: set.general });
  const again = await move({ ...set, at: set.general }, "mo", [{ id: moved.messageId }], { toId: boats.id });
  expect(await whereabouts(set, "chidi", first)).toMatchObject({ messageId: again.messageId });
  await set.ctx.db.update(conversations).set({ visibility: "private" }).where(eq(conversations.id, boats.id));
  const place = and(eq(members.conversationId, boats.id), eq(members.personId, set.world.people.chidi.id));
  await set.ctx.db.update(members).set({ leftAt: new Date() }).where(place);
  expect(await whereabouts(set, "chidi", first)).toBeNull();
});

test("who would read it is told before, and a move with other readers is not made", async () => {
  const set = await talk();
  const shown = await preview(set, "mo", set.said, { toId: set.general });
  expect(shown.readers.count).toBeGreaterThan(0);
  expect(shown.readers.names).toContain(set.world.people.mia.name);
  const before = await pageOf(set, "ada", set.at);
  await expect(move(set, "mo", set.said, { toId: set.general, readers: 0 })).rejects.toMatchObject({
    ...{ code: "conflict", details: { reason: "readers_changed" } },
  });
  expect(await pageOf(set, "ada", set.at)).toEqual(before);
});
