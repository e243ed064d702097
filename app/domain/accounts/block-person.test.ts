import { expect, test } from "vitest";
import { scene } from "~db/testing/scene";
import { openConversation } from "../conversations/conversation-access";
import { readConversation } from "../conversations/conversation-reads";
import { readProfile } from "../conversations/profile-reads";
import { startDirect } from "../conversations/start-direct";
import { sendMessage } from "../messages/send-message";
import { readSidebar } from "../reading/sidebar-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { blockPerson } from "./block-person";
import { readBlockedPeople } from "./block-reads";
import { openPerson } from "./person-access";
import { unblockPerson } from "./unblock-person";

async function mutedPair() {
  const here = await scene({ as: "mia" });
  const { ctx, world, as } = here;
  const slug = world.workspaces.bluefin.slug;
  const other = as("chidi");
  const direct = await startDirect(other, await openWorkspace(other, slug, "startDirect"), {
    people: [world.people.mia.id],
  });
  const block = async () => blockPerson(ctx, await openPerson(ctx, world.people.chidi.id));
  const sees = async (viewer: typeof ctx) =>
    (await readSidebar(viewer, await openWorkspace(viewer, slug, "visit"))).some((item) => item.id === direct.id);
  const say = async () =>
    sendMessage(other, await openConversation(other, direct.id, "post"), {
      clientId: crypto.randomUUID(),
      body: "hi @mia",
    });
  return { ...here, slug, other, direct, block, sees, say };
}

test("the direct conversation leaves the blocker's list, and comes back with the block taken back", async () => {
  const { ctx, world, block, sees, say } = await mutedPair();
  expect(await sees(ctx)).toBe(true);
  await block();
  await block();
  await say();
  expect(await sees(ctx)).toBe(false);
  expect((await readBlockedPeople(ctx)).map(({ handle }) => handle)).toEqual(["chidi"]);
  await unblockPerson(ctx, world.people.chidi.id);
  expect(await sees(ctx)).toBe(true);
  expect(await readBlockedPeople(ctx)).toEqual([]);
});

test("whoever is blocked notices nothing: list, conversation, profile and sending are as before, and nobody tells them", async () => {
  const { world, other, slug, direct, block, sees, say, told } = await mutedPair();
  const look = async () => ({
    inList: await sees(other),
    conversation: await readConversation(other, await openConversation(other, direct.id, "post")),
    profile: await readProfile(other, await openWorkspace(other, slug, "visit"), { handle: "mia" }),
  });
  const before = await look();
  await block();
  expect(await look()).toEqual(before);
  const sent = await say();
  expect(sent).toMatchObject({ mentions: [world.people.mia.id] });
  const channels = told("blocks.changed").map(({ channel }) => channel);
  expect(channels).toEqual([`private-person-${world.people.mia.id}`]);
});

test("the blocker no longer writes in the direct conversation, and other conversations stay as they are", async () => {
  const { ctx, world, direct, block } = await mutedPair();
  await block();
  await expect(openConversation(ctx, direct.id, "post")).rejects.toMatchObject({ code: "forbidden" });
  expect(await openConversation(ctx, world.conversations.general.id, "post")).toBeDefined();
});

test("nobody blocks themselves, or somebody whom they may not know", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  await expect(blockPerson(ctx, await openPerson(ctx, world.people.mia.id))).rejects.toMatchObject({ code: "invalid" });
  const stranger = openPerson(ctx, world.people.max.id);
  const nobody = openPerson(ctx, "0199aaaa-0000-7000-8000-000000000000");
  const answers = await Promise.all([stranger, nobody].map((one) => one.catch((error: Error) => error.message)));
  expect(answers).toEqual(["There is no such person.", "There is no such person."]);
});
