import { expect, test } from "vitest";
import { type Scene, scene } from "~db/testing/scene";
import { blockPerson } from "../accounts/block-person";
import { openPerson } from "../accounts/person-access";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { holdLease } from "../presence/hold-lease";
import { openWorkspace } from "../workspaces/workspace-access";
import { bumpReaders } from "./bump-readers";
import { markAllRead } from "./mark-all-read";
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
