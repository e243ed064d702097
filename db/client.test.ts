import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "./client";
import { ownDatabase } from "./testing/worker-database";

test("however many statements wait before it, a transaction is one, and nothing else is in it", async () => {
  const { db, close } = connectDatabase(await ownDatabase("pipelined"), { max: 2 });
  onTestFinished(close);
  await db.execute(sql`create table kept (words text)`);
  const insert = (words: string) => db.execute(sql`insert into kept values (${words})`);
  await Promise.all([insert("first"), insert("first"), insert("first"), insert("first")]);
  for (let waiting = 196; waiting <= 204; waiting += 1) {
    const before = Promise.all(Array.from({ length: waiting }, () => insert("before")));
    // A statement is on its way a turn after it was asked for.
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    await db.transaction(async (tx) => void (await tx.execute(sql`insert into kept values ('inside')`)));
    await before;
  }
  const [inside] = await db.execute(sql`select count(*)::int as rows from kept where words = 'inside'`);
  expect(inside).toEqual({ rows: 9 });
});
