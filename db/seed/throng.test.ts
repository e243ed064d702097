import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../client";
import { conversations, members } from "../schema/conversations";
import { brokenInvariants } from "../testing/invariants";
import { ownDatabase } from "../testing/worker-database";
import { seedThrong } from "./throng";

test("the throng could have come together by itself, and its first person is nearly everywhere", async () => {
  const url = await ownDatabase("throng");
  const { db, close } = connectDatabase(url, { max: 1 });
  onTestFinished(close);
  const { memberId } = await seedThrong(url, { people: 60, conversations: 100 });
  expect(await brokenInvariants(db)).toEqual([]);
  const [mine] = await db
    .select({
      all: sql<number>`count(*)::int`,
      directs: sql<number>`(count(*) filter (where ${conversations.kind} = 'direct'))::int`,
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(eq(members.personId, memberId));
  expect(mine).toEqual({ all: 91, directs: 10 });
});
