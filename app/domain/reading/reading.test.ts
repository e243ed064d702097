import { expect, test } from "vitest";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { leaveConversation } from "../conversations/leave-conversation";
import { sendMessage } from "../messages/send-message";
import { holdLease } from "../presence/hold-lease";
import { openWorkspace } from "../workspaces/workspace-access";
import { bumpReaders } from "./bump-readers";
import { markRead } from "./mark-read";
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

test("whoever spoke just now is told how far that has read on for them, though another spoke after them", async () => {
  const here = await scene({ as: "ada" });
  const { people } = here.world;
  for (const person of [people.ada, people.chidi]) await holdLease(here.ctx, crypto.randomUUID(), person.id);
  const { seq, conversationId } = await say(here, "ada", "one");
  await say(here, "chidi", "two");
  await bumpReaders(here.ctx, conversationId);
  const toAda = here.told("conversation.bumped").find(({ channel }) => channel.endsWith(people.ada.id));
  expect(toAda?.event.counted).toMatchObject({ readSeq: seq, unread: 1 });
});

test("how much was said and what of it is unread are told as of one moment", async () => {
  const here = await scene({ as: "ada" });
  await holdLease(here.ctx, crypto.randomUUID(), here.world.people.ada.id);
  const { conversationId } = await say(here, "chidi", "one");
  expect(await here.queries(() => bumpReaders(here.ctx, conversationId))).toBe(1);
});

test("the sidebar is two queries", async () => {
  const here = await scene({ as: "ada" });
  const workspace = await openWorkspace(here.ctx, here.world.workspaces.bluefin.slug, "visit");
  expect(await here.queries(() => readSidebar(here.ctx, workspace))).toBe(2);
});
