import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations } from "~db/schema/conversations";
import { scene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { addPeople } from "./add-people";
import { changeMemberRole } from "./change-member-role";
import { openConversation } from "./conversation-access";
import { readMembers } from "./conversation-reads";
import { createChannel } from "./create-channel";
import { joinConversation } from "./join-conversation";
import { leaveConversation } from "./leave-conversation";
import { removeMember } from "./remove-member";
import { startDirect } from "./start-direct";

test("joining a public channel takes a number, tells everybody there, and twice is once", async () => {
  const { ctx, world, told } = await scene({ as: "mia" });
  const news = world.conversations.news.id;
  await leaveConversation(ctx, await openConversation(ctx, news, "leave"));
  await joinConversation(ctx, await openConversation(ctx, news, "join"));
  const joined = told("member.joined")[0]?.event;
  expect(joined?.member.person.handle).toBe("mia");
  expect(joined?.notice).toMatchObject({ seq: joined?.seq, notice: { act: "joined" }, author: { handle: "mia" } });
  const [row] = await ctx.db.select().from(conversations).where(eq(conversations.id, news));
  expect(row?.lastSeq).toBe(joined?.seq);
  await expect(openConversation(ctx, news, "join")).rejects.toMatchObject({ code: "forbidden" });
  expect(told("member.joined")).toHaveLength(1);
});

test("a removed member is refused by the next request and their sockets are named for closing", async () => {
  const { ctx, world, as, told } = await scene({ as: "mo" });
  const design = world.conversations.design.id;
  await removeMember(ctx, await openConversation(ctx, design, "moderate"), { personId: world.people.chidi.id });
  await expect(openConversation(as("chidi"), design, "read")).rejects.toMatchObject({ code: "not_found" });
  expect(told("member.left")).toHaveLength(1);
  const still = await readMembers(ctx, await openConversation(ctx, design, "read"));
  expect(still.map((member) => member.person.handle)).toEqual(["ada", "mo"]);
});

test("a moderator cannot remove somebody of a higher rank", async () => {
  const { ctx, world } = await scene({ as: "mo" });
  const opened = await openConversation(ctx, world.conversations.design.id, "moderate");
  await expect(removeMember(ctx, opened, { personId: world.people.ada.id })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("removing somebody who is not there is refused as absent", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.design.id, "moderate");
  await expect(removeMember(ctx, opened, { personId: world.people.mia.id })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("somebody who was removed can be added again, and reads from then on", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const design = world.conversations.design.id;
  await removeMember(ctx, await openConversation(ctx, design, "moderate"), { personId: world.people.chidi.id });
  await addPeople(ctx, await openConversation(ctx, design, "invite"), { people: [world.people.chidi.id] });
  expect((await openConversation(as("chidi"), design, "post")).conversationRole).toBe("member");
});

test("nobody from another workspace can be added, nor can a deactivated person", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.design.id, "invite");
  for (const personId of [world.people.max.id, world.people.dee.id, crypto.randomUUID()]) {
    await expect(addPeople(ctx, opened, { people: [personId] })).rejects.toMatchObject({ code: "not_found" });
  }
});

test("leaving a public channel ends membership and leaves the door for joining", async () => {
  const { ctx, world } = await scene({ as: "mia" });
  const general = world.conversations.general.id;
  await leaveConversation(ctx, await openConversation(ctx, general, "leave"));
  const opened = await openConversation(ctx, general, "read");
  expect([...opened.rights]).toEqual(["see", "read", "join"]);
});

test("the last owner of a channel hands it over before leaving", async () => {
  const { ctx, world, as } = await scene({ as: "chidi" });
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "createChannel");
  const { id } = await createChannel(ctx, workspace, { name: "Nets", visibility: "private", topic: "" });
  await addPeople(ctx, await openConversation(ctx, id, "invite"), { people: [world.people.mia.id] });
  await expect(leaveConversation(ctx, await openConversation(ctx, id, "leave"))).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "last_owner" },
  });
  await changeMemberRole(ctx, await openConversation(ctx, id, "moderate"), {
    personId: world.people.mia.id,
    role: "owner",
  });
  await leaveConversation(ctx, await openConversation(ctx, id, "leave"));
  expect((await openConversation(as("mia"), id, "manage")).conversationRole).toBe("owner");
});

test("a channel name is taken whatever its spelling", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "createChannel");
  const input = { visibility: "public" as const, topic: "" };
  await createChannel(ctx, workspace, { ...input, name: "Field notes" });
  await expect(createChannel(ctx, workspace, { ...input, name: "FIELD  Notes" })).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { name: ["A channel with this name exists already."] } },
  });
});

test("somebody who left a group comes back by starting it again with the same people", async () => {
  const { ctx, world } = await scene({ as: "chidi" });
  const { ada, mia } = world.people;
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "startDirect");
  const group = await startDirect(ctx, workspace, { people: [ada.id, mia.id] });
  await leaveConversation(ctx, await openConversation(ctx, group.id, "leave"));
  await expect(openConversation(ctx, group.id, "read")).rejects.toMatchObject({ code: "not_found" });
  expect(await startDirect(ctx, workspace, { people: [mia.id, ada.id] })).toEqual({ id: group.id });
  await expect(openConversation(ctx, group.id, "read")).resolves.toMatchObject({ kind: "group" });
});
