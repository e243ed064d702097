import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { members } from "~db/schema/conversations";
import { type Scene, scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
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

test("where nobody else said anything from there on, there is nothing to be unread", async () => {
  const here = await scene({ as: "chidi" });
  const { seq, conversationId } = await say(here, "ada", "one");
  const mine = await say(here, "chidi", "mine");
  const opened = await openConversation(here.ctx, conversationId, "read");
  await markUnread(here.ctx, opened, { seq: mine.seq });
  expect(await generalOf(here, "chidi")).toMatchObject({ readSeq: mine.seq, readTurn: 0, unread: 0 });
  await markUnread(here.ctx, opened, { seq });
  expect(await generalOf(here, "chidi")).toMatchObject({ readSeq: seq - 1, readTurn: 1, unread: 1 });
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
