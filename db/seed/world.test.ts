import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openConversation } from "~/domain/conversations/conversation-access";
import { readMessagePage } from "~/domain/messages/message-reads";
import { readSidebar } from "~/domain/reading/sidebar-reads";
import { openWorkspace } from "~/domain/workspaces/workspace-access";
import { readSession } from "~/platform/auth/sessions";
import { MessageBody } from "~/shared/inputs/message";
import { brokenInvariants } from "../testing/invariants";
import { scene } from "../testing/scene";
import { seedNamedWorld } from "./run";
import { mintSession, world } from "./world";

test("the named world is one that its people could have made", async () => {
  const { ctx } = await scene();
  expect(await brokenInvariants(ctx.db)).toEqual([]);
});

test("everybody finds their conversations and what they have not read", async () => {
  const { as } = await scene();
  const unread = async (name: "ada" | "gil" | "mia") => {
    const items = await readSidebar(as(name), await openWorkspace(as(name), world.workspaces.bluefin.slug, "visit"));
    return Object.fromEntries(items.map((item) => [item.name ?? item.kind, item.unread]));
  };
  expect(await unread("ada")).toEqual({ design: 0, direct: 1, general: 2, group: 1, news: 0, tagging: 0 });
  expect(await unread("gil")).toEqual({ general: 4 });
  expect(await unread("mia")).toEqual({ general: 4, group: 0, news: 1 });
});

test("what they said could have been typed, and was said before now", async () => {
  const { ctx } = await scene({ as: "chidi" });
  const general = await openConversation(ctx, world.conversations.general.id, "read");
  const page = await readMessagePage(ctx, general, { limit: 100 });
  const messages = page.messages.filter(({ notice }) => !notice);
  for (const { body } of messages) expect(MessageBody.parse(body)).toBe(body);
  const times = messages.map((message) => message.createdAt);
  expect(times).toEqual([...times].sort());
  expect(new Date(String(times.at(-1))).getTime()).toBeLessThan(Date.now());
  const named = messages.filter((message) => message.mentions.includes(world.people.chidi.id));
  expect(named.map((message) => message.author.handle)).toEqual(["mia", "ada"]);
});

test("a journey can sign anybody in, but not somebody whose account was closed", async () => {
  const { ctx } = await scene();
  const token = await mintSession(ctx.db, world.people.mia.id);
  expect(await readSession(ctx.db, token)).toMatchObject({ personId: world.people.mia.id });
  expect(await readSession(ctx.db, await mintSession(ctx.db, world.people.dee.id))).toBeNull();
});

test("seeding twice changes nothing", async () => {
  const { ctx } = await scene();
  const count = () => ctx.db.execute(sql`select count(*) from messages`);
  const before = await count();
  expect(await seedNamedWorld(String(process.env.DATABASE_URL))).toBe(false);
  expect(await count()).toEqual(before);
});
