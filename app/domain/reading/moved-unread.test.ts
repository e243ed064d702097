import { expect, test } from "vitest";
import { move } from "~db/testing/moved";
import { say } from "~db/testing/said";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { holdLease } from "../presence/hold-lease";
import { openWorkspace } from "../workspaces/workspace-access";
import { bumpReaders } from "./bump-readers";
import { markRead } from "./mark-read";
import { readSidebar } from "./sidebar-reads";

test("what is moved is unread where it goes and no more where it was, but to its author neither", async () => {
  const set = await scene({ as: "chidi" });
  const { design, general } = set.world.conversations;
  const at = { ...set, at: design.id };
  const said = [await say(at, "chidi", "The winch is stuck."), await say(at, "chidi", "The port one.")];
  for (const who of ["ada", "chidi"] as const) {
    await holdLease(set.ctx, crypto.randomUUID(), set.world.people[who].id);
    const here = await openConversation(set.as(who), general.id, "read");
    await markRead(set.as(who), here, { seq: 1_000_000 });
  }
  const unreadOf = async (who: "ada" | "chidi", id: string) => {
    const ctx = set.as(who);
    const items = await readSidebar(ctx, await openWorkspace(ctx, set.world.workspaces.bluefin.slug, "visit"));
    return items.find((item) => item.id === id)?.unread;
  };
  const before = (await unreadOf("ada", design.id)) ?? 0;
  await move(at, "mo", said, { toId: general.id });
  expect(await unreadOf("ada", design.id)).toBe(before - 2);
  expect([await unreadOf("ada", general.id), await unreadOf("chidi", general.id)]).toEqual([2, 0]);
  const heard = set.told("conversation.bumped").length;
  await bumpReaders(set.ctx, general.id);
  const told = set.told("conversation.bumped").slice(heard);
  const countOf = (who: "ada" | "chidi") =>
    told.find(({ channel }) => channel.endsWith(set.world.people[who].id))?.event.counted?.unread;
  expect([countOf("ada"), countOf("chidi")]).toEqual([2, 0]);
  expect(told.every(({ event }) => event.lastAuthorId === null)).toBe(true);
});
