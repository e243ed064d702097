import { type AddressInfo, connect, createServer } from "node:net";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connectDatabase, type Database } from "./client";
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

test("a transaction whose connection is lost, within a statement or between two, fails and harms nothing else", async () => {
  const { db, close } = connectDatabase(await ownDatabase("lost"), { max: 2 });
  onTestFinished(close);
  const end = (pid: unknown) => sql`select pg_terminate_backend(${pid}::int)`;
  const pidOf = async (tx: Database) =>
    (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid;
  const within = db.transaction(async (tx) => tx.execute(end(await pidOf(tx))));
  const between = db.transaction(async (tx) => {
    await db.execute(end(await pidOf(tx)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.execute(sql`create table never (words text)`);
  });
  const nested = db.transaction((tx) => tx.transaction(async (inner) => inner.execute(end(await pidOf(inner)))));
  const outcomes = await Promise.allSettled([within, between, nested]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await db.execute(sql`select to_regclass('never') as found`)).toMatchObject([{ found: null }]);
  expect(await db.transaction((tx) => tx.execute(sql`select 1 as one`))).toMatchObject([{ one: 1 }]);
});

test("a database that comes back after many refusals is found within seconds", async () => {
  const real = new URL(await ownDatabase("back"));
  let isUp = false;
  const door = createServer((socket) => {
    if (!isUp) return void socket.resetAndDestroy();
    const behind = connect(Number(real.port), real.hostname);
    socket.pipe(behind).pipe(socket);
    for (const one of [socket, behind]) one.on("error", () => one.destroy());
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const url = new URL(real);
  url.hostname = "127.0.0.1";
  url.port = String((door.address() as AddressInfo).port);
  const { db, close } = connectDatabase(url.href, { max: 10 });
  onTestFinished(async () => {
    await close();
    door.close();
  });
  const look = () => db.execute(sql`select 1 as one`);
  const refused = await Promise.allSettled(Array.from({ length: 30 }, look));
  expect(refused.every(({ status }) => status === "rejected")).toBe(true);
  isUp = true;
  // The driver by itself would wait for longer than this test may take.
  expect(await look()).toMatchObject([{ one: 1 }]);
}, 8_000);
