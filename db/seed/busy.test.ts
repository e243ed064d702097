import { count, eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../client";
import { conversations } from "../schema/conversations";
import { messages } from "../schema/messages";
import { brokenInvariants } from "../testing/invariants";
import { ownDatabase } from "../testing/worker-database";
import { seedBusyWorld } from "./busy";

test("the busy world could have been made by its people, with half of the talk in one channel", async () => {
  const url = await ownDatabase("busy");
  const { db, close } = connectDatabase(url, { max: 1 });
  onTestFinished(close);
  const told: string[] = [];
  await seedBusyWorld(url, { messages: 3_000, conversations: 20, people: 40 }, (line) => told.push(line));
  expect(await brokenInvariants(db)).toEqual([]);
  const [square] = await db.select().from(conversations).where(eq(conversations.slug, "the-square"));
  expect(square?.messageCount).toBe(1_500);
  const inOrder = sql<boolean>`bool_and(seq = expected)`;
  const numbered = db
    .select({ seq: messages.seq, expected: sql`row_number() over (order by id) + 40`.as("expected") })
    .from(messages)
    .where(eq(messages.conversationId, String(square?.id)))
    .as("numbered");
  expect(await db.select({ inOrder, said: count() }).from(numbered)).toEqual([{ inOrder: true, said: 1_500 }]);
  expect(told.some((line) => line.startsWith("3,000 of 3,000 messages"))).toBe(true);
  await expect(seedBusyWorld(url, { messages: 1, conversations: 1, people: 2 })).rejects.toThrow("already");
});
