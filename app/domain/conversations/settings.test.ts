import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEntries } from "~db/schema/governance";
import { scene } from "~db/testing/scene";
import type { Ctx } from "../kernel/ctx";
import { openWorkspace } from "../workspaces/workspace-access";
import { categoriseConversation } from "./categorise-conversation";
import { openConversation } from "./conversation-access";
import { readConversation } from "./conversation-reads";
import { createChannel } from "./create-channel";
import { describeConversation } from "./describe-conversation";
import { regulateConversation } from "./regulate-conversation";
import { renameConversation } from "./rename-conversation";
import { reshapeConversation } from "./reshape-conversation";
import { readByName } from "./slug-reads";

const viewOf = async (ctx: Ctx, id: string) => readConversation(ctx, await openConversation(ctx, id, "see"));

async function inDesign() {
  const here = await scene({ as: "mo" });
  const id = here.world.conversations.design.id;
  const acts = await here.ctx.db.select().from(auditEntries);
  const audited = async () => (await here.ctx.db.select().from(auditEntries)).slice(acts.length);
  return { ...here, id, audited };
}

test("a new name is told to everybody there and written down", async () => {
  const { ctx, id, told, audited } = await inDesign();
  await renameConversation(ctx, await openConversation(ctx, id, "manage"), { name: "Leg two" });
  const [changed] = told("conversation.changed");
  expect(changed?.event).toMatchObject({
    facts: { name: "Leg two", slug: "leg-two" },
    notice: { notice: { act: "renamed", from: "design", to: "Leg two" } },
  });
  expect(await audited()).toMatchObject([{ act: "conversation.renamed", details: { from: "design", to: "Leg two" } }]);
});

test("a link with an old name leads on, in any spelling, for those who may see it and nobody else", async () => {
  const { ctx, id, as, world } = await inDesign();
  for (const name of ["Leg two", "Leg three"])
    await renameConversation(ctx, await openConversation(ctx, id, "manage"), { name });
  const look = async (who: ReturnType<typeof as>, name: string) =>
    readByName(who, await openWorkspace(who, world.workspaces.bluefin.slug, "visit"), name);
  for (const name of ["design", "DESIGN", "Leg Two", "leg-three"]) expect(await look(ctx, name)).toEqual({ id });
  const refusal = (name: string) => look(as("mia"), name).catch((error: unknown) => error);
  expect(await refusal("design")).toEqual(await refusal("never called so"));
  expect(await refusal("design")).toMatchObject({ code: "not_found", message: "There is no such conversation." });
});

test("an old name belongs to whoever is called so today", async () => {
  const { ctx, id, world } = await inDesign();
  await renameConversation(ctx, await openConversation(ctx, id, "manage"), { name: "Leg two" });
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "createChannel");
  const made = await createChannel(ctx, workspace, { name: "design", visibility: "public", topic: "" });
  expect(await readByName(ctx, workspace, "design")).toEqual({ id: made.id });
  await renameConversation(ctx, await openConversation(ctx, made.id, "manage"), { name: "drawings" });
  expect(await readByName(ctx, workspace, "design")).toEqual({ id: made.id });
});

test("a name that is taken is refused beside its field, and nothing has changed", async () => {
  const { ctx, id } = await inDesign();
  const opened = await openConversation(ctx, id, "manage");
  await expect(renameConversation(ctx, opened, { name: "GENERAL" })).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { name: [expect.any(String)] } },
  });
  expect((await viewOf(ctx, opened.id)).name).toBe("design");
});

test("a private name hinders nobody who does not know of it, and is found by those who are in", async () => {
  const { ctx, id, as, world } = await inDesign();
  const mia = as("mia");
  const slug = world.workspaces.bluefin.slug;
  const make = async (visibility: "public" | "private") =>
    createChannel(mia, await openWorkspace(mia, slug, "createChannel"), { name: "Design", visibility, topic: "" });
  const hidden = await make("private");
  const named = async (who: Ctx) => (await readByName(who, await openWorkspace(who, slug, "visit"), "design")).id;
  expect([await named(ctx), await named(mia)]).toEqual([id, hidden.id]);
  const listed = await make("public");
  expect([await named(ctx), await named(mia)]).toEqual([listed.id, listed.id]);
  await expect(make("private")).rejects.toMatchObject({ code: "conflict", details: { reason: "name_taken" } });
  const ada = as("ada");
  const opened = await openConversation(ada, id, "reshape");
  const reshaping = reshapeConversation(ada, opened, { kind: "channel", visibility: "public", opensHistory: false });
  await expect(reshaping).rejects.toMatchObject({ code: "conflict", details: { reason: "name_taken" } });
});

test("topic, description and icon each leave a line, and what is the same leaves none", async () => {
  const { ctx, id, told, audited } = await inDesign();
  const opened = await openConversation(ctx, id, "describe");
  const input = { topic: "Soak times", description: "All about leg two.", icon: "⚓" };
  await describeConversation(ctx, opened, input);
  await describeConversation(ctx, opened, input);
  const acts = told("conversation.changed").map(({ event }) => event.notice?.notice);
  expect(acts).toEqual([
    { act: "topicChanged", to: "Soak times" },
    { act: "described" },
    { act: "iconChanged", to: "⚓" },
  ]);
  const written = ["conversation.topicChanged", "conversation.described", "conversation.iconChanged"];
  expect((await audited()).map(({ act }) => act)).toEqual(written);
});

test("a channel is filed under a category, and a group under none", async () => {
  const { ctx, id, as, told, world } = await inDesign();
  await categoriseConversation(ctx, await openConversation(ctx, id, "manage"), { category: "Field work" });
  expect(told("conversation.changed")[0]?.event).toMatchObject({
    facts: { category: "Field work" },
    notice: { notice: { act: "categorised", to: "Field work" } },
  });
  await expect(openConversation(as("chidi"), world.conversations.group.id, "manage")).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("only the rules that changed are written, with what they were", async () => {
  const { ctx, id, told, audited } = await inDesign();
  const opened = await openConversation(ctx, id, "manage");
  const { history, whoAdds } = await viewOf(ctx, opened.id);
  await regulateConversation(ctx, opened, { slowModeSeconds: 30, editWindowSeconds: null, history, whoAdds });
  expect(await audited()).toMatchObject([
    {
      act: "conversation.rulesChanged",
      details: {
        before: { slowModeSeconds: 0, editWindowSeconds: 3_600 },
        after: { slowModeSeconds: 30, editWindowSeconds: null },
      },
    },
  ]);
  const after = await viewOf(ctx, opened.id);
  expect(after).toMatchObject({ slowModeSeconds: 30, editWindowSeconds: null, history, whoAdds });
  expect(after.rulesChanged?.by?.handle).toBe("mo");
  await regulateConversation(ctx, opened, { slowModeSeconds: 30 });
  expect(told("conversation.changed")).toHaveLength(1);
});

test("rules that cannot hold are refused in a sentence", async () => {
  const { ctx, id, world } = await inDesign();
  const opened = await openConversation(ctx, id, "manage");
  await expect(regulateConversation(ctx, opened, { posting: "chosen" })).rejects.toMatchObject({ code: "invalid" });
  const general = await openConversation(ctx, world.conversations.general.id, "manage");
  await expect(regulateConversation(ctx, general, { history: "sinceJoining" })).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { history: [expect.any(String)] } },
  });
});

test("chosen roles may post, and the others read", async () => {
  const { ctx, id, as } = await inDesign();
  await regulateConversation(ctx, await openConversation(ctx, id, "manage"), {
    posting: "chosen",
    postingRoles: ["admin"],
  });
  await expect(openConversation(as("chidi"), id, "post")).rejects.toMatchObject({ code: "forbidden" });
  await expect(openConversation(as("ada"), id, "post")).resolves.toMatchObject({ id });
});

test("a plain member makes channels of every visibility and no announcements; a moderator makes those too", async () => {
  const { ctx, as, world } = await inDesign();
  const at = (who: typeof ctx) => openWorkspace(who, world.workspaces.bluefin.slug, "createChannel");
  const chidi = as("chidi");
  for (const visibility of ["public", "restricted", "private"] as const)
    await createChannel(chidi, await at(chidi), { name: `Of ${visibility}`, visibility, topic: "" });
  const news = { name: "Tides", visibility: "public" as const, topic: "", kind: "announcement" as const };
  await expect(createChannel(chidi, await at(chidi), news)).rejects.toMatchObject({ code: "forbidden" });
  const { id } = await createChannel(ctx, await at(ctx), {
    ...news,
    icon: "🌊",
    category: "Sea",
    description: "Daily",
  });
  expect(await viewOf(ctx, id)).toMatchObject({
    ...{ kind: "announcement", posting: "moderators", icon: "🌊", category: "Sea", description: "Daily" },
  });
  await expect(openConversation(as("chidi"), id, "join")).resolves.toMatchObject({ id });
});

test("whoever begins a group owns it and may name it", async () => {
  const { ctx, world } = await scene({ as: "mo" });
  const { startDirect } = await import("./start-direct");
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "startDirect");
  const { id } = await startDirect(ctx, workspace, { people: [world.people.mia.id, world.people.adi.id] });
  const opened = await openConversation(ctx, id, "manage");
  await renameConversation(ctx, opened, { name: "Night watch" });
  expect(await viewOf(ctx, opened.id)).toMatchObject({ name: "Night watch", slug: null, kind: "group" });
  await expect(regulateConversation(ctx, opened, { slowModeSeconds: 5 })).rejects.toMatchObject({ code: "invalid" });
  await regulateConversation(ctx, opened, { editWindowSeconds: 0 });
  await expect(categoriseConversation(ctx, opened, { category: "Ours" })).rejects.toMatchObject({ code: "invalid" });
  expect(await ctx.db.$count(auditEntries, eq(auditEntries.targetId, id))).toBe(2);
});
