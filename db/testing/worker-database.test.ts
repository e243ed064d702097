import postgres from "postgres";
import { expect, test } from "vitest";
import { ownDatabase, workerDatabase } from "./worker-database";

test("every test worker has a database of its own, the same for all its files", async () => {
  const url = await workerDatabase();
  expect(url).toContain(`parley_w${process.pid}`);
  expect(await workerDatabase()).toBe(url);
  expect(process.env.DATABASE_URL).toBe(url);
  const sql = postgres(url, { max: 1 });
  expect(await sql`select current_database() as name`).toEqual([{ name: `parley_w${process.pid}` }]);
  await sql.end();
});

test("a test that must commit gets a clone which nobody else sees", async () => {
  const sql = postgres(await ownDatabase("proof"), { max: 1 });
  await sql`create table proof (id int)`;
  await sql.end();
  const other = postgres(await workerDatabase(), { max: 1 });
  expect(await other`select to_regclass('proof') as found`).toEqual([{ found: null }]);
  await other.end();
});
