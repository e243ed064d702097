import { expect, test } from "vitest";
import type { CastName } from "~db/seed/story/line";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { markAllRead } from "../reading/mark-all-read";
import { openWorkspace } from "../workspaces/workspace-access";
import { followThread } from "./follow-thread";
import { markThreadRead } from "./mark-thread-read";
import { markThreadUnread } from "./mark-thread-unread";
import { markThreadsRead } from "./mark-threads-read";
import { readStanding, readWaitingThreads } from "./standing-reads";

const open = (set: Scene, name: CastName) => openConversation(set.as(name), set.world.conversations.design.id, "post");

async function say(set: Scene, name: CastName, body: string, rootId?: string) {
  const input = { clientId: crypto.randomUUID(), body };
  return sendMessage(set.as(name), await open(set, name), rootId ? { ...input, rootId } : input);
}

async function begun() {
  const set = await scene({ as: "ada" });
  const root = await say(set, "ada", "Which tide table do we print?");
  return { set, root };
}

async function standingOf(set: Scene, name: CastName, rootId: string) {
  return readStanding(set.as(name), await open(set, name), { rootId });
}

async function waitingFor(set: Scene, name: CastName) {
  const ctx = set.as(name);
  return readWaitingThreads(ctx, await openWorkspace(ctx, set.world.workspaces.bluefin.slug, "visit"));
}

test("reading moves on and never back, never past the end, and tells one's own devices only", async () => {
  const { set, root } = await begun();
  const first = await say(set, "chidi", "one", root.id);
  const last = await say(set, "chidi", "two", root.id);
  const here = await open(set, "ada");
  await markThreadRead(set.ctx, here, { rootId: root.id, seq: first.seq });
  await markThreadRead(set.ctx, here, { rootId: root.id, seq: root.seq });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ readSeq: first.seq, unread: 1 });
  await markThreadRead(set.ctx, here, { rootId: root.id, seq: 999_999 });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ readSeq: last.seq, unread: 0 });
  const channel = `private-person-${set.world.people.ada.id}`;
  expect(set.told("thread.read").map((one) => [one.channel, one.event.unread])).toEqual([
    [channel, 1],
    [channel, 0],
  ]);
});

test("going back on purpose begins a turn, and what was seen before it moves nothing", async () => {
  const { set, root } = await begun();
  const first = await say(set, "chidi", "one", root.id);
  const last = await say(set, "chidi", "two", root.id);
  const here = await open(set, "ada");
  await markThreadRead(set.ctx, here, { rootId: root.id, seq: last.seq });
  await markThreadUnread(set.ctx, here, { rootId: root.id });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ unread: 1, readTurn: 1 });
  await markThreadRead(set.ctx, here, { rootId: root.id, seq: last.seq, turn: 0 });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ unread: 1 });
  await markThreadUnread(set.ctx, here, { rootId: root.id, seq: first.seq });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ unread: 2, readTurn: 2 });
  await markThreadUnread(set.ctx, here, { rootId: root.id, seq: last.seq });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ unread: 2, readTurn: 2 });
});

test("a thread of elsewhere, or one that somebody never followed, has no cursor to move", async () => {
  const { set, root } = await begun();
  await say(set, "chidi", "one", root.id);
  const general = await openConversation(set.ctx, set.world.conversations.general.id, "read");
  await markThreadRead(set.ctx, general, { rootId: root.id, seq: 999 });
  await markThreadUnread(set.ctx, general, { rootId: root.id });
  await markThreadRead(set.as("mo"), await open(set, "mo"), { rootId: root.id, seq: 999 });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ readSeq: expect.any(Number), unread: 1, readTurn: 0 });
  expect(set.told("thread.read")).toEqual([]);
  await expect(readStanding(set.ctx, general, { rootId: root.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(
    followThread(set.ctx, await openConversation(set.ctx, general.id, "arrange"), { rootId: root.id }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("mark all read leaves no thread behind, by either way, and says so once", async () => {
  const { set, root } = await begun();
  const other = await say(set, "ada", "And which paper?");
  await say(set, "chidi", "one", root.id);
  await say(set, "chidi", "thick", other.id);
  const workspace = await openWorkspace(set.ctx, set.world.workspaces.bluefin.slug, "visit");
  const before = (await waitingFor(set, "ada")).length;
  expect(before).toBeGreaterThanOrEqual(2);
  expect(await markThreadsRead(set.ctx, workspace)).toEqual({ count: before });
  expect(await markThreadsRead(set.ctx, workspace)).toEqual({ count: 0 });
  expect(await waitingFor(set, "ada")).toEqual([]);
  expect(set.told("threads.read")).toHaveLength(1);
  await say(set, "chidi", "white", other.id);
  await markAllRead(set.ctx, workspace, {});
  expect(await waitingFor(set, "ada")).toEqual([]);
});
