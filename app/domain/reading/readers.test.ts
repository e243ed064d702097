import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEntries } from "~db/schema/governance";
import type { CastName } from "~db/seed/story/line";
import { type Scene, scene } from "~db/testing/scene";
import { chooseReceipts } from "../accounts/choose-receipts";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { regulateReceipts } from "../workspaces/regulate-receipts";
import { openWorkspace } from "../workspaces/workspace-access";
import { markRead } from "./mark-read";
import { readReaders } from "./reader-reads";
import { readReceipts } from "./receipt-reads";

async function open(set: Scene, name: CastName) {
  return openConversation(set.as(name), set.world.conversations.general.id, "post");
}

async function say(set: Scene, name: CastName) {
  return sendMessage(set.as(name), await open(set, name), { clientId: crypto.randomUUID(), body: "Did you see it?" });
}

test("in a channel whoever wrote sees who has read it, and nobody else does", async () => {
  const set = await scene();
  const { id: messageId, seq } = await say(set, "ada");
  const general = await open(set, "ada");
  expect(await readReaders(set.ctx, general, { messageId })).toEqual({
    isShown: true,
    count: 0,
    people: [],
    next: null,
  });
  for (const name of ["chidi", "mo"] as const) await markRead(set.as(name), await open(set, name), { seq });
  const readers = await readReaders(set.ctx, general, { messageId });
  expect(readers).toMatchObject({ count: 2, next: null });
  expect(readers.people.map(({ handle }) => handle).sort()).toEqual(["chidi", "mo"]);
  const first = readers.people[0]?.id ?? "";
  expect((await readReaders(set.ctx, general, { messageId, after: first })).people).toHaveLength(1);
  const chidi = await open(set, "chidi");
  expect((await readReaders(set.as("chidi"), chidi, { messageId })).isShown).toBe(false);
});

test("a reply that stands in its thread alone is read where the thread is", async () => {
  const set = await scene();
  const root = await say(set, "ada");
  const general = await open(set, "ada");
  const input = { clientId: crypto.randomUUID(), body: "only here", rootId: root.id };
  const reply = await sendMessage(set.ctx, general, input);
  await markRead(set.as("chidi"), await open(set, "chidi"), { seq: reply.seq });
  expect(await readReaders(set.ctx, general, { messageId: reply.id })).toMatchObject({ isShown: true, count: 0 });
});

test("whoever shows nothing is not named, and sees nobody", async () => {
  const set = await scene();
  const { id: messageId, seq } = await say(set, "ada");
  await markRead(set.as("chidi"), await open(set, "chidi"), { seq });
  await chooseReceipts(set.as("chidi"), { sends: false });
  expect(await readReaders(set.ctx, await open(set, "ada"), { messageId })).toMatchObject({ isShown: true, count: 0 });
  await chooseReceipts(set.ctx, { sends: false });
  expect((await readReaders(set.ctx, await open(set, "ada"), { messageId })).isShown).toBe(false);
});

test("an administrator turns them off for everybody, which is written down once", async () => {
  const set = await scene();
  const { id: messageId } = await say(set, "ada");
  const workspace = await openWorkspace(set.ctx, set.world.workspaces.bluefin.slug, "administer");
  await regulateReceipts(set.ctx, workspace, { shows: false });
  await regulateReceipts(set.ctx, workspace, { shows: false });
  expect((await readReaders(set.ctx, await open(set, "ada"), { messageId })).isShown).toBe(false);
  const direct = await openConversation(set.ctx, set.world.conversations.direct.id, "read");
  expect(await readReceipts(set.ctx, direct)).toEqual({ isShown: false, receipts: [] });
  expect(await set.ctx.db.$count(auditEntries, eq(auditEntries.act, "receiptsRegulated"))).toBe(1);
});
