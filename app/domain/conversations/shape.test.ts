import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { conversationKinds, visibilities } from "~/shared/rules/vocabulary";
import { conversations, joinRequests } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { scene } from "~db/testing/scene";
import { startDirect } from "../conversations/start-direct";
import { openWorkspace } from "../workspaces/workspace-access";
import { openConversation } from "./conversation-access";
import { readMembers } from "./conversation-reads";
import { shapeProblem } from "./conversation-rules";
import { convertGroup } from "./convert-group";
import { reshapeConversation } from "./reshape-conversation";
import { readShapePreview } from "./shape-reads";

const channel = { kind: "channel" as const, opensHistory: false };

test("a public channel made private is gone at once for everybody who was not in", async () => {
  const { ctx, world, as, told } = await scene({ as: "ada" });
  const id = world.conversations.news.id;
  await expect(openConversation(as("adi"), id, "read")).resolves.toMatchObject({ id });
  const opened = await openConversation(ctx, id, "reshape");
  await reshapeConversation(ctx, opened, { kind: "announcement", visibility: "private", opensHistory: false });
  await expect(openConversation(as("gil"), id, "read")).rejects.toMatchObject({ code: "not_found" });
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
  expect(preview).toMatchObject({ requests: 1, loses: [{ what: "find", names: ["Adi Rahman", "Mia Sørensen"] }] });
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

const shapes = conversationKinds.flatMap((kind) => visibilities.map((visibility) => ({ kind, visibility })));

test.each(shapes)("a $visibility $kind is refused or kept by the rule and by the table alike", async (to) => {
  const { ctx, world } = await scene({});
  const from = await openConversation(ctx, world.conversations.design.id, "reshape");
  const isSame = to.kind === from.kind && to.visibility === from.visibility;
  const isAllowed = isSame || shapeProblem(from, to) === null;
  const isKept = await ctx.db
    .transaction((db) => db.update(conversations).set(to).where(eq(conversations.id, from.id)))
    .then(
      () => true,
      () => false,
    );
  // A room may stand in the table, but no channel turns into one.
  if (to.kind !== "room" || to.visibility !== "private") expect(isKept).toBe(isAllowed);
  if (isAllowed) return;
  const refusal = reshapeConversation(ctx, from, { ...to, opensHistory: false });
  await expect(refusal).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/\.$/) });
});

test("a group becomes a private channel with its people and its past, and they may begin a new group", async () => {
  const { ctx, world, as } = await scene({ as: "chidi" });
  const id = world.conversations.group.id;
  const { ada, mia } = world.people;
  await convertGroup(ctx, await openConversation(ctx, id, "convert"), { name: "Night watch" });
  const opened = await openConversation(ctx, id, "manage");
  expect(opened).toMatchObject({ kind: "channel", visibility: "private", conversationRole: "owner" });
  const members = await readMembers(ctx, await openConversation(ctx, id, "read"));
  expect(members.map(({ person, role }) => [person.handle, role])).toEqual([
    ["ada", "member"],
    ["chidi", "owner"],
    ["mia", "member"],
  ]);
  expect((await openConversation(as("mia"), id, "read")).visibleAfter).toBe(0);
  const workspace = await openWorkspace(ctx, world.workspaces.bluefin.slug, "startDirect");
  const again = await startDirect(ctx, workspace, { people: [ada.id, mia.id] });
  expect(again.id).not.toBe(id);
  const [row] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id)));
  expect(row).toMatchObject({ peopleKey: null, slug: "night-watch", history: "sinceJoining" });
});
