import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { BrowseConversations, type DirectorySort, directorySorts } from "~/shared/inputs/conversation";
import type { DirectoryItemView } from "~/shared/views/conversation";
import { bans, conversations } from "~db/schema/conversations";
import { auditEntries } from "~db/schema/governance";
import { type Scene, scene } from "~db/testing/scene";
import { sendMessage } from "../messages/send-message";
import { openWorkspace } from "../workspaces/workspace-access";
import { openConversation } from "./conversation-access";
import { createChannel } from "./create-channel";
import { readDirectory } from "./directory-reads";
import { featureConversation } from "./feature-conversation";
import { joinConversation } from "./join-conversation";
import { refreshActivity } from "./refresh-activity";

type Viewer = Parameters<Scene["as"]>[0];

async function town() {
  const here = await scene({});
  const { boats, tagging, legOne } = here.world.conversations;
  const small = [boats.id, tagging.id, legOne.id];
  await here.ctx.db.delete(conversations).where(inArray(conversations.id, small));
  const browse = async (who: Viewer, asked: Partial<BrowseConversations> = {}) => {
    const ctx = here.as(who);
    return readDirectory(ctx, await openWorkspace(ctx, "bluefin", "browse"), BrowseConversations.parse(asked));
  };
  const make = async (name: string, over: Partial<typeof conversations.$inferInsert> = {}) => {
    const ada = here.as("ada");
    const made = await createChannel(ada, await openWorkspace(ada, "bluefin", "createChannel"), {
      name,
      visibility: "public",
      topic: "",
    });
    if (Object.keys(over).length > 0)
      await here.ctx.db.update(conversations).set(over).where(eq(conversations.id, made.id));
    return made.id;
  };
  const feature = async (who: Viewer, conversationId: string, isFeatured = true) => {
    const ctx = here.as(who);
    const workspace = await openWorkspace(ctx, "bluefin", "administer");
    await featureConversation(ctx, workspace, { conversationId, isFeatured });
  };
  return { ...here, browse, make, feature };
}

const names = (items: DirectoryItemView[]) => items.map((item) => item.name);

test("everything listed is found, and nothing private, archived, deleted or of another workspace", async () => {
  const { browse, make, ctx, world } = await town();
  await make("Asking only", { visibility: "restricted" });
  await make("Hidden", { visibility: "private" });
  await make("Shelved", { archivedAt: new Date() });
  await make("Going", { deletedAt: new Date() });
  expect(names((await browse("mia", { sort: "name" })).items)).toEqual(["Asking only", "general", "news"]);
  const found = await browse("mia", { search: "asking" });
  expect(found.items[0]).toMatchObject({ visibility: "restricted", isMember: false, hasAsked: false, memberCount: 1 });
  expect((await browse("mia")).total).toBe(3);
  const [design] = await ctx.db.select().from(conversations).where(eq(conversations.id, world.conversations.design.id));
  expect((await browse("adi", { search: design?.topic.slice(0, 8) ?? "" })).items).toEqual([]);
});

test("whoever is banned from a channel does not find it, nor is it counted for them", async () => {
  const { browse, ctx, world } = await town();
  await ctx.db.insert(bans).values({ conversationId: world.conversations.news.id, personId: world.people.mia.id });
  expect(names((await browse("mia", { sort: "name" })).items)).toEqual(["general"]);
  expect((await browse("mia")).total).toBe(1);
  expect((await browse("chidi")).total).toBe(2);
});

test("the best match comes first, and a slip of the finger is forgiven", async () => {
  const { browse, make } = await town();
  await make("Engine room");
  await make("Main engine");
  await make("Deck", { description: "Everything but the engine." });
  await make("Catering");
  expect(names((await browse("mia", { search: "ENGINE", sort: "name" })).items)).toEqual([
    "Engine room",
    "Main engine",
    "Deck",
  ]);
  expect(names((await browse("mia", { search: "caterng" })).items)).toEqual(["Catering"]);
  expect((await browse("mia", { search: "100%_\\" })).items).toEqual([]);
});

test("a heading narrows the list and says how much stands under it", async () => {
  const { browse, make } = await town();
  await make("Winch", { category: "Ship" });
  await make("Bridge", { category: "Ship" });
  await make("Chess", { category: "Ashore" });
  const { categories, total } = await browse("mia");
  expect(categories).toEqual([
    { name: "Ashore", count: 1 },
    { name: "Ship", count: 2 },
  ]);
  expect(total).toBe(5);
  expect(names((await browse("mia", { category: "Ship", sort: "name" })).items)).toEqual(["Bridge", "Winch"]);
});

test.each(directorySorts)("paging by %s shows each of five hundred channels once, in order", async (sort) => {
  const { browse, ctx, world } = await town();
  await fill(ctx.db, world.workspaces.bluefin.id, 500);
  for (const search of ["", "deep"]) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await browse("mia", { sort, search, ...(after ? { after } : {}) });
      seen.push(...page.items.map((item) => item.id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(search ? 500 : 502);
    if (!search) expect(seen).toEqual(await inOrder(ctx.db, world.workspaces.bluefin.id, sort));
  }
});

test("a page that nobody could have been given is refused in words", async () => {
  const { browse } = await town();
  const id = "0199aaaa-0000-7000-8000-000000000000";
  await expect(browse("mia", { sort: "size", after: `0~many~${id}` })).rejects.toMatchObject({ code: "invalid" });
  expect(BrowseConversations.safeParse({ after: "0~1~' or 1=1" }).success).toBe(false);
  expect(BrowseConversations.safeParse({ sort: "password" }).success).toBe(false);
});

test("talk makes a channel rise, and only what changed is counted again", async () => {
  const { browse, make, ctx, told } = await town();
  const quiet = await make("Quiet");
  const busy = await make("Busy");
  expect(await refreshActivity(ctx)).toBe(5);
  expect(await refreshActivity(ctx)).toBe(0);
  // Within a transaction the clock stands still.
  await ctx.db.update(conversations).set({ activityAt: sql`now() - interval '5 minutes'` });
  await ctx.db.execute(sql`update messages set created_at = now() - interval '1 hour'`);
  for (const id of [busy, busy, busy, quiet]) {
    const here = await openConversation(ctx, id, "post");
    await sendMessage(ctx, here, { conversationId: id, clientId: crypto.randomUUID(), body: "hello" } as never);
  }
  const before = told("directory.changed").length;
  expect(await refreshActivity(ctx)).toBe(2);
  expect(told("directory.changed")).toHaveLength(before + 1);
  const order = names((await browse("mia")).items).filter((name) => ["Busy", "Quiet"].includes(name));
  expect(order).toEqual(["Busy", "Quiet"]);
  const [row] = await ctx.db.select().from(conversations).where(eq(conversations.id, busy));
  expect(row).toMatchObject({ activityCount: 3, size: 1 });
  expect((await browse("mia", { search: "busy" })).items[0]?.weeklyPace).toBe(2);
});

test("whoever joins is counted at once, and in the order by size with the next round", async () => {
  const { browse, make, as, ctx } = await town();
  const id = await make("Crowd");
  await joinConversation(as("mia"), await openConversation(as("mia"), id, "join"));
  expect((await browse("mia", { search: "crowd" })).items[0]).toMatchObject({ memberCount: 2, isMember: true });
  await refreshActivity(ctx);
  expect((await ctx.db.select().from(conversations).where(eq(conversations.id, id)))[0]?.size).toBe(2);
});

test("administrators put channels before the others, told and written down; nobody else may", async () => {
  const { browse, feature, world, told, ctx } = await town();
  const news = world.conversations.news.id;
  await feature("adi", news);
  const first = await browse("mia");
  expect([names(first.featured), names(first.items)]).toEqual([["news"], ["general"]]);
  expect(first.featured[0]?.isFeatured).toBe(true);
  expect(names((await browse("mia", { search: "n", sort: "name" })).items)).toContain("news");
  expect(told("directory.changed")).toHaveLength(1);
  const acts = await ctx.db.select({ act: auditEntries.act }).from(auditEntries);
  expect(acts).toContainEqual({ act: "conversation.featured" });
  await feature("adi", news, false);
  expect((await browse("mia")).featured).toEqual([]);
  await expect(feature("mo", news)).rejects.toMatchObject({ code: "forbidden" });
});

test("what is private or elsewhere cannot be featured, and at most twelve are", async () => {
  const { make, feature, world } = await town();
  for (const place of [world.conversations.design, world.conversations.harbourGeneral, world.conversations.direct])
    await expect(feature("ada", place.id)).rejects.toMatchObject({ code: "not_found" });
  for (let turn = 0; turn < 12; turn += 1) await feature("ada", await make(`Station ${turn}`));
  await expect(feature("ada", world.conversations.news.id)).rejects.toMatchObject({ code: "conflict" });
});

test("the directory is read with three queries, however long it is", async () => {
  const { browse, queries, ctx, world } = await town();
  await fill(ctx.db, world.workspaces.bluefin.id, 200);
  const opening = 1;
  expect(await queries(() => browse("mia"))).toBe(opening + 3);
  expect(await queries(() => browse("mia", { search: "deep" }))).toBe(opening + 2);
});

type Db = Scene["ctx"]["db"];

// Many share a size and an activity, so that ties are paged through as well.
function fill(db: Db, workspaceId: string, count: number): Promise<unknown> {
  return db.execute(sql`
    insert into conversations (id, workspace_id, kind, visibility, name, slug, activity, size, created_at)
    select gen_random_uuid(), ${workspaceId}, 'channel', 'public', 'Deep ' || n, 'deep-' || n, 300 + (n % 7) / 3.0,
      n % 5, now() - make_interval(secs => n % 11) from generate_series(1, ${count}) n`);
}

async function inOrder(db: Db, workspaceId: string, sort: DirectorySort): Promise<string[]> {
  const orders = {
    activity: sql`activity desc, id`,
    name: sql`slug, id`,
    newest: sql`created_at desc, id`,
    size: sql`size desc, id`,
  };
  const rows = await db.execute<{ id: string }>(sql`select id from conversations where workspace_id = ${workspaceId}
    and visibility = 'public' order by ${orders[sort]}`);
  return rows.map((row) => row.id);
}
