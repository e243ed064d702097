import { expect, test } from "vitest";
import type { CastName } from "~db/seed/story/line";
import { type Scene, scene } from "~db/testing/scene";
import { blockPerson } from "../accounts/block-person";
import { openPerson } from "../accounts/person-access";
import { openConversation } from "../conversations/conversation-access";
import { leaveConversation } from "../conversations/leave-conversation";
import { sendMessage } from "../messages/send-message";
import { holdLease } from "../presence/hold-lease";
import { openWorkspace } from "../workspaces/workspace-access";
import { followThread } from "./follow-thread";
import { readStanding, readWaitingThreads } from "./standing-reads";
import { tellFollowers } from "./tell-standing";
import { unfollowThread } from "./unfollow-thread";

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

test("replies of others wait for whoever began, and one's own do not", async () => {
  const { set, root } = await begun();
  await say(set, "chidi", "the old one", root.id);
  const last = await say(set, "chidi", "or the new one", root.id);
  const ada = await standingOf(set, "ada", root.id);
  expect(ada).toMatchObject({ isFollowing: true, unread: 2, lastReplySeq: last.seq });
  expect(await standingOf(set, "chidi", root.id)).toMatchObject({ isFollowing: true, unread: 0, readSeq: last.seq });
  expect(await waitingFor(set, "ada")).toEqual([ada]);
  expect(await waitingFor(set, "chidi")).toEqual([]);
});

test("whoever is named in a reply hears of it, and not of what was said before", async () => {
  const { set, root } = await begun();
  await say(set, "chidi", "the old one", root.id);
  await say(set, "chidi", "or ask @mo", root.id);
  expect(await standingOf(set, "mo", root.id)).toMatchObject({ isFollowing: true, unread: 1 });
});

test("somebody follows without replying, from now on, and stops again", async () => {
  const { set, root } = await begun();
  await say(set, "chidi", "the old one", root.id);
  const mo = set.as("mo");
  const here = await openConversation(mo, root.conversationId, "arrange");
  expect(await standingOf(set, "mo", root.id)).toMatchObject({ isFollowing: false, unread: 0 });
  expect(await followThread(mo, here, { rootId: root.id })).toMatchObject({ isFollowing: true, unread: 0 });
  await say(set, "chidi", "no, the new one", root.id);
  expect(await standingOf(set, "mo", root.id)).toMatchObject({ unread: 1 });
  await unfollowThread(mo, here, { rootId: root.id });
  expect(await standingOf(set, "mo", root.id)).toMatchObject({ isFollowing: false, unread: 0 });
  expect(await waitingFor(set, "mo")).toEqual([]);
  const told = set.told("thread.read").filter(({ channel }) => channel.endsWith(set.world.people.mo.id));
  expect(told.map(({ event }) => event.isFollowing)).toEqual([true, false]);
});

test("a message is followed before anybody has replied to it, and whoever does not want to hear of it is asked once", async () => {
  const { set, root } = await begun();
  const arrange = (name: CastName) => openConversation(set.as(name), root.conversationId, "arrange");
  await followThread(set.as("mo"), await arrange("mo"), { rootId: root.id });
  await unfollowThread(set.ctx, await arrange("ada"), { rootId: root.id });
  await say(set, "chidi", "the old one", root.id);
  expect(await standingOf(set, "mo", root.id)).toMatchObject({ unread: 1 });
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ isFollowing: false, unread: 0 });
  await say(set, "ada", "thank you", root.id);
  expect(await standingOf(set, "ada", root.id)).toMatchObject({ isFollowing: true, unread: 0 });
});

test("nothing waits of those whom one blocks, nor where one is no longer", async () => {
  const { set, root } = await begun();
  await say(set, "chidi", "one", root.id);
  await blockPerson(set.ctx, await openPerson(set.ctx, set.world.people.chidi.id));
  expect(await waitingFor(set, "ada")).toEqual([]);
  await say(set, "mo", "two", root.id);
  expect(await waitingFor(set, "ada")).toMatchObject([{ rootId: root.id, unread: 1 }]);
  expect(await waitingFor(set, "chidi")).toMatchObject([{ rootId: root.id, unread: 1 }]);
  const chidi = set.as("chidi");
  await leaveConversation(chidi, await openConversation(chidi, root.conversationId, "leave"));
  expect(await waitingFor(set, "chidi")).toEqual([]);
});

test("whoever is connected and follows hears on their own channel that something waits, and nobody else does", async () => {
  const { set, root } = await begun();
  await say(set, "chidi", "one", root.id);
  const { ada, mo } = set.world.people;
  for (const person of [ada, mo]) await holdLease(set.ctx, crypto.randomUUID(), person.id);
  await tellFollowers(set.ctx, [root.id]);
  expect(set.told("thread.read").map(({ channel, event }) => [channel, event.unread])).toEqual([
    [`private-person-${ada.id}`, 1],
  ]);
});

test("what waits is found in one query", async () => {
  const { set } = await begun();
  const workspace = await openWorkspace(set.ctx, set.world.workspaces.bluefin.slug, "visit");
  expect(await set.queries(() => readWaitingThreads(set.ctx, workspace))).toBe(1);
});
