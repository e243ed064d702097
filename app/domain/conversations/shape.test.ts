import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { joinRequests, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { scene } from "~db/testing/scene";
import { openConversation } from "./conversation-access";
import { reshapeConversation } from "./reshape-conversation";
import { readShapePreview } from "./shape-reads";

const channel = { kind: "channel" as const, opensHistory: false };

test("a public channel made private is gone at once for everybody who was not in", async () => {
  const { ctx, world, as, told } = await scene({ as: "ada" });
  const id = world.conversations.boats.id;
  await expect(openConversation(as("mia"), id, "read")).resolves.toMatchObject({ id });
  const opened = await openConversation(ctx, id, "reshape");
  const preview = await readShapePreview(ctx, opened, { kind: "channel", visibility: "private" });
  expect(preview).toMatchObject({
    gains: [],
    loses: [
      { what: "everything", count: 1, names: ["Mia Sørensen"] },
      { what: "read", count: 2, names: ["Ada Okafor", "Adi Rahman"] },
    ],
  });
  await reshapeConversation(ctx, opened, { ...channel, visibility: "private" });
  const random = await openConversation(as("mia"), crypto.randomUUID(), "read").catch((error: unknown) => error);
  await expect(openConversation(as("mia"), id, "read")).rejects.toEqual(random);
  await expect(openConversation(as("chidi"), id, "read")).resolves.toMatchObject({ id });
  expect(told("conversation.changed").at(-1)?.event.notice?.notice).toEqual({
    act: "visibilityChanged",
    from: "public",
    to: "private",
    opensHistory: false,
  });
});

test.each([
  { opensHistory: false, reads: "nothing from before" },
  { opensHistory: true, reads: "all of it" },
])("a private channel opened to everybody gives newcomers $reads", async ({ opensHistory }) => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  const opened = await openConversation(ctx, id, "reshape");
  await reshapeConversation(ctx, opened, { ...channel, visibility: "public", opensHistory });
  const mia = await openConversation(as("mia"), id, "read");
  const visible = await ctx.db.$count(
    messages,
    sql`${messages.conversationId} = ${id} and ${messages.seq} > ${mia.visibleAfter} and ${messages.notice} is null`,
  );
  expect(visible > 0).toBe(opensHistory);
  expect((await openConversation(as("chidi"), id, "read")).visibleAfter).toBe(0);
});

test("where history is opened to everybody, whoever came late and is in reads it too", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  const place = and(eq(members.conversationId, id), eq(members.personId, world.people.chidi.id));
  await ctx.db.update(members).set({ visibleAfter: 5 }).where(place);
  const pastOf = async (name: "chidi" | "adi") => (await openConversation(as(name), id, "read")).visibleAfter;
  expect(await pastOf("chidi")).toBe(5);
  const opened = await openConversation(ctx, id, "reshape");
  await reshapeConversation(ctx, opened, { ...channel, visibility: "public", opensHistory: true });
  expect([await pastOf("chidi"), await pastOf("adi")]).toEqual([0, 0]);
});

test("only the conversation's owner opens it to everybody, whatever their office", async () => {
  const { world, as } = await scene({});
  const id = world.conversations.design.id;
  const adi = as("adi");
  const arranged = await openConversation(adi, id, "reshape");
  await expect(reshapeConversation(adi, arranged, { ...channel, visibility: "public" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await reshapeConversation(adi, arranged, { ...channel, visibility: "restricted" });
  await expect(openConversation(as("mia"), id, "ask")).resolves.toMatchObject({ visibility: "restricted" });
});

test("requests lapse where nobody asks any longer", async () => {
  const { ctx, world } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  const reshape = async (visibility: "restricted" | "private") =>
    reshapeConversation(ctx, await openConversation(ctx, id, "reshape"), { ...channel, visibility });
  await reshape("restricted");
  await ctx.db.insert(joinRequests).values({ conversationId: id, personId: world.people.mia.id });
  const opened = await openConversation(ctx, id, "reshape");
  const preview = await readShapePreview(ctx, opened, { kind: "channel", visibility: "private" });
  expect(preview).toMatchObject({ requests: 1, loses: [{ what: "find", names: ["Mia Sørensen"] }] });
  await reshape("private");
  const [request] = await ctx.db.select().from(joinRequests).where(eq(joinRequests.conversationId, id));
  expect(request).toMatchObject({ outcome: "lapsed" });
});

test("the preview names who gains reading, and is what then happens", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.design.id, "reshape");
  const preview = await readShapePreview(ctx, opened, { kind: "channel", visibility: "public" });
  expect(preview).toMatchObject({
    gains: [{ what: "read", count: 2, names: ["Adi Rahman", "Mia Sørensen"] }],
    loses: [],
    requests: 0,
  });
  expect(preview.earlier).toBeGreaterThan(0);
  await reshapeConversation(ctx, opened, { ...channel, visibility: "public" });
  for (const name of ["adi", "mia"] as const)
    await expect(openConversation(as(name), opened.id, "join")).resolves.toMatchObject({ id: opened.id });
  await expect(openConversation(as("gil"), opened.id, "see")).rejects.toMatchObject({ code: "not_found" });
});

test("an announcement channel takes posting from plain members, who are named before", async () => {
  const { ctx, world, as } = await scene({ as: "ada" });
  const opened = await openConversation(ctx, world.conversations.general.id, "reshape");
  const to = { kind: "announcement" as const, visibility: "public" as const };
  const preview = await readShapePreview(ctx, opened, to);
  expect(preview.loses).toEqual([
    { what: "post", count: 4, names: ["Chidi Eze", "Gil Navarro", "Mia Sørensen", "Pip"] },
  ]);
  expect(preview).toMatchObject({ guests: 1, bots: 1 });
  await reshapeConversation(ctx, opened, { ...to, opensHistory: false });
  for (const name of ["chidi", "gil", "mia", "pip"] as const)
    await expect(openConversation(as(name), opened.id, "post")).rejects.toMatchObject({ code: "forbidden" });
});
