import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversations, members } from "~db/schema/conversations";
import { auditEntries } from "~db/schema/governance";
import { messages } from "~db/schema/messages";
import { type Scene, scene } from "~db/testing/scene";
import { openWorkspace } from "../workspaces/workspace-access";
import { archiveConversation } from "./archive-conversation";
import { readArchived } from "./archive-reads";
import { closeConversation, reopenConversation } from "./close-conversation";
import { openConversation } from "./conversation-access";
import { createChannel } from "./create-channel";
import { deleteConversation } from "./delete-conversation";
import { purgeConversations } from "./purge-conversations";
import { restoreConversation } from "./restore-conversation";

const slug = "bluefin";

test("a closed conversation is read and not added to, until it is opened again", async () => {
  const { ctx, world, as, told } = await scene({ as: "mo" });
  const id = world.conversations.general.id;
  await closeConversation(ctx, await openConversation(ctx, id, "close"));
  await expect(openConversation(as("chidi"), id, "read")).resolves.toMatchObject({ state: "closed" });
  await expect(openConversation(as("chidi"), id, "post")).rejects.toMatchObject({ code: "forbidden" });
  await expect(closeConversation(ctx, await openConversation(ctx, id, "close"))).rejects.toMatchObject({
    code: "conflict",
  });
  await reopenConversation(ctx, await openConversation(ctx, id, "close"));
  await expect(openConversation(as("chidi"), id, "post")).resolves.toMatchObject({ state: "open" });
  const acts = told("conversation.changed").map(({ event }) => event.notice?.notice?.act);
  expect(acts).toEqual(["closed", "reopened"]);
  expect(await ctx.db.$count(auditEntries, eq(auditEntries.targetId, id))).toBe(2);
});

test("an archived conversation is found by whoever could read it, and restored by an administrator alone", async () => {
  const { ctx, world, as } = await scene({ as: "mo" });
  const id = world.conversations.design.id;
  await archiveConversation(ctx, await openConversation(ctx, id, "archive"));
  const archivedFor = async (name: "chidi" | "mia" | "gil") => {
    const who = as(name);
    const { items } = await readArchived(who, await openWorkspace(who, slug, "visit"), {});
    return items.map((item) => item.name);
  };
  expect(await archivedFor("chidi")).toEqual(["design"]);
  expect(await archivedFor("mia")).toEqual([]);
  await expect(openConversation(as("chidi"), id, "read")).resolves.toMatchObject({ state: "archived" });
  await expect(openConversation(ctx, id, "restore")).rejects.toMatchObject({ code: "forbidden" });
  const adi = as("adi");
  await restoreConversation(adi, await openConversation(adi, id, "restore"), {});
  await expect(openConversation(as("chidi"), id, "post")).resolves.toMatchObject({ state: "open" });
});

test("what was public and is archived is found by every member, and by no guest who was not in", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  await archiveConversation(ctx, await openConversation(ctx, world.conversations.news.id, "archive"));
  const find = async (who: Scene["ctx"]) =>
    (await readArchived(who, await openWorkspace(who, slug, "visit"), {})).items;
  expect(await find(as("mia"))).toHaveLength(1);
  expect(await find(as("gil"))).toHaveLength(0);
});

test("a deleted conversation is gone for everybody, and comes back with everything", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  const opened = await openConversation(ctx, id, "delete");
  await expect(deleteConversation(ctx, opened, { name: "general" })).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { name: [expect.stringContaining("design")] } },
  });
  await deleteConversation(ctx, opened, { name: "design" });
  for (const name of ["ada", "chidi", "adi", "mo"] as const)
    await expect(openConversation(as(name), id, "see")).rejects.toMatchObject({ code: "not_found" });
  await expect(openConversation(as("chidi"), id, "restore")).rejects.toMatchObject({ code: "not_found" });
  await restoreConversation(ctx, await openConversation(ctx, id, "restore"), {});
  await expect(openConversation(as("chidi"), id, "post")).resolves.toMatchObject({ state: "open" });
});

test("whoever brings back a name that was taken meanwhile gives another", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  await deleteConversation(ctx, await openConversation(ctx, id, "delete"), { name: "design" });
  const workspace = await openWorkspace(ctx, slug, "createChannel");
  await createChannel(ctx, workspace, { name: "Design", visibility: "public", topic: "" });
  const restore = async (input: { name?: string }) =>
    restoreConversation(ctx, await openConversation(ctx, id, "restore"), input);
  await expect(restore({})).rejects.toMatchObject({ code: "conflict", details: { reason: "name_taken" } });
  await restore({ name: "Design of leg two" });
  await expect(openConversation(ctx, id, "post")).resolves.toMatchObject({ state: "open" });
});

test("what was deleted is erased after the days of grace, with all its rows, and not before", async () => {
  const { ctx, world, operator } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  await deleteConversation(ctx, await openConversation(ctx, id, "delete"), { name: "design" });
  expect(await purgeConversations(operator)).toBe(0);
  await ctx.db
    .update(conversations)
    .set({ deletedAt: sql`now() - interval '31 days'` })
    .where(eq(conversations.id, id));
  expect(await purgeConversations(operator)).toBe(1);
  expect(await ctx.db.$count(messages, eq(messages.conversationId, id))).toBe(0);
  expect(await ctx.db.$count(members, eq(members.conversationId, id))).toBe(0);
  const [entry] = await ctx.db.select().from(auditEntries).where(eq(auditEntries.act, "conversation.purged"));
  expect(entry).toMatchObject({ actorId: null, details: { name: "design" } });
});
