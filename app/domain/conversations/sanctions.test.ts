import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEntries } from "~db/schema/governance";
import { scene } from "~db/testing/scene";
import { readSidebar } from "../reading/sidebar-reads";
import { openWorkspace } from "../workspaces/workspace-access";
import { addPeople } from "./add-people";
import { banPerson } from "./ban-person";
import { openConversation } from "./conversation-access";
import { readMembers } from "./conversation-reads";
import { joinConversation } from "./join-conversation";
import { liftBan } from "./lift-ban";
import { readBans } from "./sanction-reads";
import { silenceMember } from "./silence-member";

test("for somebody who is banned a public channel is not there any more, on any list", async () => {
  const { ctx, world, as, told } = await scene({ as: "mo" });
  const { id } = world.conversations.general;
  const mia = as("mia");
  await banPerson(ctx, await openConversation(ctx, id, "moderate"), { personId: world.people.mia.id, reason: "Spam" });
  for (const right of ["see", "read", "join", "post"] as const)
    await expect(openConversation(mia, id, right)).rejects.toMatchObject({ code: "not_found" });
  expect(told("member.left").at(-1)?.event).toMatchObject({
    personId: world.people.mia.id,
    notice: { notice: { act: "removed" } },
  });
  const slug = world.workspaces.bluefin.slug;
  const sidebar = await readSidebar(mia, await openWorkspace(mia, slug, "visit"));
  expect(sidebar.map((item) => item.id)).not.toContain(id);
});

test("nobody can let in somebody who is banned before the ban is lifted", async () => {
  const { ctx, world, as } = await scene({ as: "mo" });
  const { id } = world.conversations.general;
  const personId = world.people.mia.id;
  await banPerson(ctx, await openConversation(ctx, id, "moderate"), { personId, reason: "" });
  const chidi = as("chidi");
  const door = await openConversation(chidi, id, "invite");
  await expect(addPeople(chidi, door, { people: [personId] })).rejects.toMatchObject({
    code: "conflict",
    message: "Mia Sørensen cannot be added: banned from here.",
  });
  await liftBan(ctx, await openConversation(ctx, id, "moderate"), { personId });
  await joinConversation(as("mia"), await openConversation(as("mia"), id, "join"));
  expect((await openConversation(as("mia"), id, "post")).conversationRole).toBe("member");
});

test("the list of bans tells who, by whom and why, and each is written down", async () => {
  const { ctx, world } = await scene({ as: "mo" });
  const { id } = world.conversations.general;
  const door = await openConversation(ctx, id, "moderate");
  await banPerson(ctx, door, { personId: world.people.mia.id, reason: "Sells anchors" });
  await banPerson(ctx, door, { personId: world.people.mia.id, reason: "twice" });
  expect(await readBans(ctx, door)).toMatchObject([
    { person: { handle: "mia" }, by: "Mo Lindqvist", reason: "Sells anchors" },
  ]);
  const entries = await ctx.db.select().from(auditEntries).where(eq(auditEntries.act, "person.banned"));
  expect(entries).toMatchObject([
    { targetId: id, details: { personId: world.people.mia.id, reason: "Sells anchors" } },
  ]);
});

test("nobody bans or silences somebody of a higher rank, or themselves", async () => {
  const { ctx, world } = await scene({ as: "mo" });
  const door = await openConversation(ctx, world.conversations.general.id, "moderate");
  const { ada, mo } = world.people;
  await expect(banPerson(ctx, door, { personId: ada.id, reason: "" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(silenceMember(ctx, door, { personId: ada.id, seconds: 600 })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(banPerson(ctx, door, { personId: mo.id, reason: "" })).rejects.toMatchObject({ code: "conflict" });
  await expect(silenceMember(ctx, door, { personId: mo.id, seconds: 600 })).rejects.toMatchObject({ code: "conflict" });
});

test("somebody who was never here, and somebody from elsewhere", async () => {
  const { ctx, world, as } = await scene({ as: "mo" });
  const { id } = world.conversations.design;
  const door = await openConversation(ctx, id, "moderate");
  await banPerson(ctx, door, { personId: world.people.mia.id, reason: "" });
  const inside = await readMembers(ctx, door);
  expect(inside.map((one) => one.person.handle)).not.toContain("mia");
  await expect(openConversation(as("mia"), id, "see")).rejects.toMatchObject({ code: "not_found" });
  for (const personId of [world.people.max.id, crypto.randomUUID()])
    await expect(banPerson(ctx, door, { personId, reason: "" })).rejects.toMatchObject({ code: "not_found" });
});
