import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type ConversationKind, conversationKinds, type Visibility, visibilities } from "~/shared/rules/vocabulary";
import { conversations, joinRequests } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { scene } from "~db/testing/scene";
import { startDirect } from "../conversations/start-direct";
import type { Ctx } from "../kernel/ctx";
import { openWorkspace } from "../workspaces/workspace-access";
import { addPeople } from "./add-people";
import { openConversation } from "./conversation-access";
import { readMembers } from "./conversation-reads";
import { type Shape, shapeProblem } from "./conversation-rules";
import { convertGroup } from "./convert-group";
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
    loses: [{ what: "everything", count: 3, names: ["Ada Okafor", "Adi Rahman", "Mia Sørensen"] }],
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
  await ctx.db.update(conversations).set({ history: "sinceJoining" }).where(eq(conversations.id, id));
  await addPeople(ctx, await openConversation(ctx, id, "invite"), { people: [world.people.mia.id] });
  const pastOf = async (name: "mia" | "adi") => (await openConversation(as(name), id, "read")).visibleAfter;
  expect(await pastOf("mia")).toBeGreaterThan(0);
  const opened = await openConversation(ctx, id, "reshape");
  await reshapeConversation(ctx, opened, { ...channel, visibility: "public", opensHistory: true });
  expect([await pastOf("mia"), await pastOf("adi")]).toEqual([0, 0]);
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

// Table 5.2 of what exists, written apart from the code.
const existing: Record<ConversationKind, Visibility[]> = {
  direct: ["private"],
  group: ["private"],
  room: ["private"],
  channel: ["private", "public", "restricted"],
  announcement: ["private", "public", "restricted"],
};
const shapes = conversationKinds.flatMap((kind) => visibilities.map((visibility) => ({ kind, visibility })));
const exists = ({ kind, visibility }: Shape) => existing[kind].includes(visibility);

test.each(shapes)(
  "a $visibility $kind is kept or refused by the database as the table of shapes says",
  async (shape) => {
    const { ctx, world } = await scene({});
    const keys: Record<string, string> = { direct: "a+b", group: "a+b+c" };
    const peopleKey = keys[shape.kind] ?? null;
    const row = { workspaceId: world.workspaces.bluefin.id, ...shape };
    const named = { ...row, name: "Anything", slug: "anything" };
    const isKept = await accepts(ctx, peopleKey ? { ...row, peopleKey } : named);
    expect(isKept).toBe(exists(shape));
    // What is named after its people has no other name for links, and what has one is no set of people.
    expect(await accepts(ctx, { ...named, peopleKey: "a+b" })).toBe(false);
    expect(await accepts(ctx, peopleKey ? named : row)).toBe(false);
  },
);

test.each([
  { kind: "direct" as const, peopleKey: "a+b+c" },
  { kind: "group" as const, peopleKey: "a+b" },
  { kind: "group" as const, peopleKey: "a" },
])("a $kind of $peopleKey is refused by the database", async (wrong) => {
  const { ctx, world } = await scene({});
  expect(await accepts(ctx, { workspaceId: world.workspaces.bluefin.id, visibility: "private", ...wrong })).toBe(false);
});

test("of all changes of shape, the rule allows those between shapes of channels that exist, and no other", () => {
  const isChannel = ({ kind }: Shape) => kind === "channel" || kind === "announcement";
  for (const from of shapes.filter(exists))
    for (const to of shapes) {
      const isSame = from.kind === to.kind && from.visibility === to.visibility;
      const isAllowed = isChannel(from) && isChannel(to) && !isSame;
      expect([from, to, shapeProblem(from, to) === null]).toEqual([from, to, isAllowed]);
    }
});

test.each(shapes.filter((to) => !exists(to) || !["channel", "announcement"].includes(to.kind)))(
  "a channel asked to become a $visibility $kind is refused in a sentence",
  async (to) => {
    const { ctx, world } = await scene({});
    const from = await openConversation(ctx, world.conversations.design.id, "reshape");
    const refusal = reshapeConversation(ctx, from, { ...to, opensHistory: false });
    await expect(refusal).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/\.$/) });
  },
);

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

async function accepts(ctx: Ctx, row: typeof conversations.$inferInsert): Promise<boolean> {
  const inserted = ctx.db.transaction((db) => db.insert(conversations).values(row));
  return inserted.then(
    () => true,
    () => false,
  );
}
