import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { scene } from "~db/testing/scene";
import { addPeople } from "./add-people";
import { askToJoin } from "./ask-to-join";
import { banPerson } from "./ban-person";
import { changeMemberRole } from "./change-member-role";
import { openConversation } from "./conversation-access";
import { readConversation, readMembers } from "./conversation-reads";
import { joinConversation } from "./join-conversation";
import { leaveConversation } from "./leave-conversation";
import { removeMember } from "./remove-member";

test("the last owner is neither removed, banned nor made a plain member, not even by an administrator", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const { id } = world.conversations.design;
  const { adi, ada } = world.people;
  await addPeople(ctx, await openConversation(ctx, id, "invite"), { people: [adi.id] });
  await ctx.db.update(members).set({ role: "owner" }).where(eq(members.personId, adi.id));
  const chidiIsOwner = { personId: world.people.chidi.id, role: "owner" as const };
  await changeMemberRole(ctx, await openConversation(ctx, id, "moderate"), chidiIsOwner);
  for (const personId of [adi.id, ada.id])
    await changeMemberRole(ctx, await openConversation(ctx, id, "moderate"), { personId, role: "member" });
  const door = await openConversation(as("ada"), id, "moderate");
  const personId = world.people.chidi.id;
  for (const act of [
    () => removeMember(ctx, door, { personId }),
    () => banPerson(ctx, door, { personId, reason: "" }),
    () => changeMemberRole(ctx, door, { personId, role: "member" }),
  ])
    await expect(act()).rejects.toMatchObject({ code: "conflict", details: { reason: "last_owner" } });
});

test("a ban in one conversation bars nobody else, and nobody from another", async () => {
  const { ctx, world, as } = await scene({ as: "mo" });
  const { general, news } = world.conversations;
  await banPerson(ctx, await openConversation(ctx, general.id, "moderate"), {
    personId: world.people.mia.id,
    reason: "",
  });
  const design = await openConversation(ctx, world.conversations.design.id, "invite");
  await addPeople(ctx, design, { people: [world.people.mia.id] });
  for (const [who, place] of [
    ["mia", news],
    ["chidi", general],
  ] as const) {
    await leaveConversation(as(who), await openConversation(as(who), place.id, "leave"));
    await joinConversation(as(who), await openConversation(as(who), place.id, "join"));
    expect((await openConversation(as(who), place.id, "read")).conversationRole).toBe("member");
  }
});

test("a guest is refused with the name of the setting where guests are not allowed", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const { id } = world.conversations.design;
  await ctx.db.update(conversations).set({ guestsAllowed: false }).where(eq(conversations.id, id));
  const door = await openConversation(ctx, id, "invite");
  await expect(addPeople(ctx, door, { people: [world.people.mia.id, world.people.gil.id] })).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "guest" },
    message: "Gil Navarro cannot be added: the setting “Guests allowed” is off in this conversation.",
  });
  const inside = await readMembers(ctx, door);
  expect(inside.map((one) => one.person.handle)).not.toContain("mia");
});

test("only moderators add people where the rule says so", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const { id } = world.conversations.design;
  await ctx.db.update(conversations).set({ whoAdds: "moderators" }).where(eq(conversations.id, id));
  await expect(openConversation(as("chidi"), id, "invite")).rejects.toMatchObject({ code: "forbidden" });
  await expect(openConversation(as("mo"), id, "invite")).resolves.toBeDefined();
});

test("whoever is added while asking is in, and no request is left", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const { id } = world.conversations.design;
  await ctx.db.update(conversations).set({ visibility: "restricted" }).where(eq(conversations.id, id));
  const mia = as("mia");
  await askToJoin(mia, await openConversation(mia, id, "ask"), { words: "" });
  await addPeople(ctx, await openConversation(ctx, id, "invite"), { people: [world.people.mia.id] });
  expect(await readConversation(mia, await openConversation(mia, id, "read"))).toMatchObject({ request: null });
  expect(await readConversation(ctx, await openConversation(ctx, id, "read"))).toMatchObject({ waiting: 0 });
});
