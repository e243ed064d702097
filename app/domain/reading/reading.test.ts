import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { members } from "~db/schema/conversations";
import { type Scene, scene } from "~db/testing/scene";
import { blockPerson } from "../accounts/block-person";
import { openPerson } from "../accounts/person-access";
import { openConversation } from "../conversations/conversation-access";
import { leaveConversation } from "../conversations/leave-conversation";
import { sendMessage } from "../messages/send-message";
import { holdLease } from "../presence/hold-lease";
import { openWorkspace } from "../workspaces/workspace-access";
import { bumpReaders } from "./bump-readers";
import { markAllRead } from "./mark-all-read";
import { markRead } from "./mark-read";
import { markUnread } from "./mark-unread";
import { readSidebar } from "./sidebar-reads";

async function generalOf({ as, world }: Scene, name: "ada" | "chidi") {
  const ctx = as(name);
  const items = await readSidebar(ctx, await openWorkspace(ctx, world.workspaces.bluefin.slug, "visit"));
  const item = items.find((candidate) => candidate.id === world.conversations.general.id);
  if (!item) throw new Error("general is missing");
  return item;
}

async function say(here: Scene, name: "ada" | "chidi", body: string) {
  const ctx = here.as(name);
  return sendMessage(ctx, await openConversation(ctx, here.world.conversations.general.id, "post"), {
    clientId: crypto.randomUUID(),
    body,
  });
}

test("reading up to a message leaves what came after unread, and tells the person's other devices", async () => {
  const here = await scene({ as: "chidi" });
  await say(here, "ada", "one");
  const second = await say(here, "ada", "two");
  await say(here, "ada", "three");
  await markRead(here.ctx, await openConversation(here.ctx, second.conversationId, "read"), { seq: second.seq });
  expect(await generalOf(here, "chidi")).toMatchObject({ readSeq: second.seq, unread: 1 });
  expect(here.told("conversation.read").map(({ event }) => event)).toEqual([
    expect.objectContaining({ readSeq: second.seq, unread: 1 }),
  ]);
});

test("reading never moves back and never past the end", async () => {
  const here = await scene({ as: "chidi" });
  const { seq, conversationId } = await say(here, "ada", "one");
  const opened = await openConversation(here.ctx, conversationId, "read");
  await markRead(here.ctx, opened, { seq: 999_999_999 });
  expect((await generalOf(here, "chidi")).readSeq).toBe(seq);
  await markRead(here.ctx, opened, { seq: 1 });
  expect((await generalOf(here, "chidi")).readSeq).toBe(seq);
});

test("going back on purpose makes it unread on every device, and what was seen before does not undo it", async () => {
  const here = await scene({ as: "chidi" });
  const { ctx } = here;
  await say(here, "ada", "one");
  const { seq, conversationId } = await say(here, "ada", "two");
  const opened = await openConversation(ctx, conversationId, "read");
  await markRead(ctx, opened, { seq, turn: 0 });
  await markUnread(ctx, opened, {});
  expect(await generalOf(here, "chidi")).toMatchObject({ readSeq: seq - 1, readTurn: 1, unread: 1 });
  expect(here.told("conversation.read").at(-1)?.event).toMatchObject({ readSeq: seq - 1, readTurn: 1, unread: 1 });
  await markRead(ctx, opened, { seq, turn: 0 });
  expect((await generalOf(here, "chidi")).unread).toBe(1);
  await markUnread(ctx, opened, {});
  expect((await generalOf(here, "chidi")).readTurn).toBe(1);
  await markUnread(ctx, opened, { seq: seq - 1 });
  expect(await generalOf(here, "chidi")).toMatchObject({ unread: 2, readTurn: 2 });
  await markRead(ctx, opened, { seq, turn: 2 });
  expect((await generalOf(here, "chidi")).unread).toBe(0);
});

test("one's own words are not gone back to, and nothing before one may read", async () => {
  const here = await scene({ as: "chidi" });
  const { seq, conversationId } = await say(here, "ada", "one");
  await say(here, "chidi", "mine");
  const opened = await openConversation(here.ctx, conversationId, "read");
  await markUnread(here.ctx, opened, {});
  expect(await generalOf(here, "chidi")).toMatchObject({ readSeq: seq - 1, unread: 1 });
  await here.ctx.db
    .update(members)
    .set({ visibleAfter: 5 })
    .where(and(eq(members.conversationId, conversationId), eq(members.personId, here.world.people.chidi.id)));
  await markUnread(here.ctx, opened, { seq: 1 });
  expect((await generalOf(here, "chidi")).readSeq).toBe(5);
});

test("whoever is named is told so apart from what is unread, and who is blocked counts for nothing", async () => {
  const here = await scene({ as: "chidi" });
  const workspace = await openWorkspace(here.ctx, here.world.workspaces.bluefin.slug, "visit");
  await markAllRead(here.ctx, workspace, {});
  await say(here, "ada", "for @chidi");
  await say(here, "ada", "for everybody");
  const before = await generalOf(here, "chidi");
  expect(before).toMatchObject({ mentions: 1, unread: 2 });
  await holdLease(here.ctx, crypto.randomUUID(), here.world.people.chidi.id);
  await bumpReaders(here.ctx, before.id);
  expect(here.told("conversation.bumped")[0]?.event).toMatchObject({ counted: { unread: 2, mentions: 1 } });
  await blockPerson(here.ctx, await openPerson(here.ctx, here.world.people.ada.id));
  expect(await generalOf(here, "chidi")).toMatchObject({ mentions: 0, unread: 0 });
});

test("marking everything read reads all of a section and no more", async () => {
  const here = await scene({ as: "ada" });
  const workspace = await openWorkspace(here.ctx, here.world.workspaces.bluefin.slug, "visit");
  const waiting = async () =>
    (await readSidebar(here.ctx, workspace)).filter(({ unread }) => unread > 0).map(({ kind }) => kind);
  expect((await waiting()).sort()).toEqual(["channel", "direct", "group"]);
  expect(await markAllRead(here.ctx, workspace, { section: "directs" })).toEqual({ count: 2 });
  expect(await waiting()).toEqual(["channel"]);
  await markAllRead(here.ctx, workspace, {});
  expect(await waiting()).toEqual([]);
  expect(here.told("conversation.read")).toHaveLength(3);
});

test("somebody who only looks has no cursor to move", async () => {
  const here = await scene({ as: "mia" });
  const news = here.world.conversations.news.id;
  await leaveConversation(here.ctx, await openConversation(here.ctx, news, "leave"));
  const opened = await openConversation(here.ctx, news, "read");
  await markRead(here.ctx, opened, { seq: 1 });
  expect(here.told("conversation.read")).toEqual([]);
});

test("a hint reaches the connected members' own channels and nobody else's", async () => {
  const here = await scene({ as: "ada" });
  const { people } = here.world;
  for (const person of [people.ada, people.chidi, people.max])
    await holdLease(here.ctx, crypto.randomUUID(), person.id);
  const { seq, conversationId } = await say(here, "ada", "listen");
  await bumpReaders(here.ctx, conversationId);
  expect(
    here
      .told("conversation.bumped")
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual([`private-person-${people.ada.id}`, `private-person-${people.chidi.id}`].sort());
  expect(here.told("conversation.bumped")[0]?.event).toMatchObject({ lastSeq: seq, lastAuthorId: people.ada.id });
});

test("the sidebar is two queries", async () => {
  const here = await scene({ as: "ada" });
  const workspace = await openWorkspace(here.ctx, here.world.workspaces.bluefin.slug, "visit");
  expect(await here.queries(() => readSidebar(here.ctx, workspace))).toBe(2);
});
