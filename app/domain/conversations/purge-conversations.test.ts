import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { bans, conversationSlugs, conversations, joinRequests } from "~db/schema/conversations";
import { auditEntries } from "~db/schema/governance";
import { scene } from "~db/testing/scene";
import type { Ctx } from "../kernel/ctx";
import { openConversation } from "./conversation-access";
import { deleteConversation } from "./delete-conversation";
import { purgeConversations } from "./purge-conversations";
import { restoreConversation } from "./restore-conversation";

test("what was deleted is erased after the days of grace, with all its rows, and not before", async () => {
  const { ctx, world, operator } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  const workspaceId = world.workspaces.bluefin.id;
  await deleteConversation(ctx, await openConversation(ctx, id, "delete"), { name: "design" });
  expect(await purgeConversations(operator)).toBe(0);
  await deletedFor(ctx, id, "30 days - 1 minute");
  expect(await purgeConversations(operator)).toBe(0);
  await deletedFor(ctx, id, "30 days 1 minute");
  await ctx.db.insert(conversationSlugs).values({ workspaceId, slug: "drawings", conversationId: id });
  await ctx.db.insert(bans).values({ conversationId: id, personId: world.people.mia.id });
  await ctx.db.insert(joinRequests).values({ conversationId: id, personId: world.people.adi.id });
  const filled = (await rowsOf(ctx, id)).filter(({ count }) => count > 0).map(({ table }) => table);
  expect(filled.sort()).toEqual(["bans", "conversation_slugs", "join_requests", "members", "messages"]);
  expect(await purgeConversations(operator)).toBe(1);
  expect((await rowsOf(ctx, id)).filter(({ count }) => count > 0)).toEqual([]);
  expect(await ctx.db.$count(conversations, eq(conversations.id, id))).toBe(0);
  expect(await purgeConversations(operator)).toBe(0);
  const [entry] = await ctx.db.select().from(auditEntries).where(eq(auditEntries.act, "conversation.purged"));
  expect(entry).toMatchObject({ actorId: null, details: { name: "design" } });
});

test("nobody brings back what is being erased, and what is brought back is not erased", async () => {
  const { ctx, world, operator } = await scene({ as: "ada" });
  const id = world.conversations.design.id;
  await deleteConversation(ctx, await openConversation(ctx, id, "delete"), { name: "design" });
  const opened = await openConversation(ctx, id, "restore");
  await deletedFor(ctx, id, "31 days");
  await expect(restoreConversation(ctx, opened, {})).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "erased" },
  });
  await deletedFor(ctx, id, "29 days");
  await restoreConversation(ctx, opened, {});
  expect(await purgeConversations(operator)).toBe(0);
  await expect(openConversation(ctx, id, "post")).resolves.toMatchObject({ state: "open" });
});

/** Moves the clock for one conversation: as if it had been deleted that long ago. */
async function deletedFor(ctx: Ctx, id: string, ago: string): Promise<void> {
  const deletedAt = sql`now() - ${ago}::interval`;
  await ctx.db.update(conversations).set({ deletedAt }).where(eq(conversations.id, id));
}

/** How many rows of every table that points at conversations are about this one: a later table is not forgotten. */
async function rowsOf(ctx: Ctx, id: string): Promise<{ table: string; count: number }[]> {
  const tables = await ctx.db.execute<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'conversations'::regclass`);
  const counted = tables.map(async ({ table, column }) => {
    const here = sql`${sql.identifier(column)} = ${id}`;
    const [row] = await ctx.db.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)} where ${here}`,
    );
    return { table, count: row?.count ?? 0 };
  });
  return Promise.all(counted);
}
