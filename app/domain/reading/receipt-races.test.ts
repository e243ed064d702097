import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { members } from "~db/schema/conversations";
import { type CommittedScene, committedScene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
import { markAllRead } from "./mark-all-read";
import { markRead } from "./mark-read";
import { markUnread } from "./mark-unread";
import { readReceipts } from "./receipt-reads";
import { readSidebar } from "./sidebar-reads";
import { takeDelivery } from "./take-delivery";

let here: CommittedScene;

beforeAll(async () => {
  here = await committedScene("receipt_races");
});
afterAll(() => here.close());

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

async function say() {
  const opened = await openConversation(here.as("ada"), here.world.conversations.direct.id, "post");
  return sendMessage(here.as("ada"), opened, { clientId: crypto.randomUUID(), body: "again" });
}

test("cursors that move at once, from several devices, end at the furthest, and nobody waits in a circle", async () => {
  const chidi = here.as("chidi");
  const said = [];
  for (const _ of many(12)) said.push(await say());
  const { conversationId, seq } = said.at(-1) as (typeof said)[number];
  const direct = await openConversation(chidi, conversationId, "read");
  const workspace = await openWorkspace(chidi, here.world.workspaces.bluefin.slug, "visit");
  const places = (at: number) => [
    { conversationId, seq: at },
    { conversationId: here.world.conversations.group.id, seq: at },
  ];
  await Promise.all([
    ...said.map((message) => takeDelivery(chidi, { places: places(message.seq) })),
    ...said.map((message) => takeDelivery(chidi, { places: places(message.seq).reverse() })),
    ...said.map((message) => markRead(chidi, direct, { seq: message.seq })),
    markAllRead(chidi, workspace, {}),
  ]);
  const [row] = await here.ctx.db
    .select()
    .from(members)
    .where(and(eq(members.conversationId, conversationId), eq(members.personId, direct.personId)));
  expect(row).toMatchObject({ deliveredSeq: seq, readSeq: seq });
});

test("whoever goes back while another device reads has read it all the same for whoever wrote", async () => {
  const chidi = here.as("chidi");
  const { conversationId, seq } = await say();
  const direct = await openConversation(chidi, conversationId, "read");
  await Promise.all([markRead(chidi, direct, { seq }), markUnread(chidi, direct, {})]);
  await markRead(chidi, direct, { seq });
  await markUnread(chidi, direct, {});
  const { receipts } = await readReceipts(
    here.as("ada"),
    await openConversation(here.as("ada"), conversationId, "read"),
  );
  expect(receipts).toMatchObject([{ readSeq: seq }]);
});

test("mark all read leaves no ghost, however much is said and read meanwhile", async () => {
  const chidi = here.as("chidi");
  const workspace = await openWorkspace(chidi, here.world.workspaces.bluefin.slug, "visit");
  const { conversationId } = await say();
  const direct = await openConversation(chidi, conversationId, "read");
  await Promise.all([
    ...many(6).map(() => say()),
    ...many(3).map(() => markAllRead(chidi, workspace, {})),
    markUnread(chidi, direct, {}),
  ]);
  await markAllRead(chidi, workspace, {});
  const left = (await readSidebar(chidi, workspace)).filter(({ unread, mentions }) => unread + mentions > 0);
  expect(left).toEqual([]);
});
