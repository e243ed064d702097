import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { outbox } from "~db/schema/messages";
import { openParley } from "./support/open-parley";

const { parley, database, dataFolder, migrations } = await openParley("doctor");

test("the doctor finds a healthy house well", async () => {
  const soketi = await openSoketi();
  const { code, json } = await parley(["doctor", "--json"], { instance: { soketi } });
  expect(json()).toMatchObject({ isWell: true });
  expect(json().checks.map((check: { name: string }) => check.name)).toEqual([
    ..."database migrations clock outbox soketi disk secrets".split(" "),
  ]);
  expect(code).toBe(0);
});

test("the doctor says what is wrong and what to do", async () => {
  const { db } = database();
  await db.insert(outbox).values({ channel: "private-person-x", event: { type: "stale" }, parkedAt: new Date() });
  const folder = mkdtempSync(path.join(dataFolder, "open-"));
  writeFileSync(path.join(folder, "secrets.json"), "{}");
  chmodSync(path.join(folder, "secrets.json"), 0o644);
  const instance = { dataFolder: folder, soketi: { host: "127.0.0.1", port: 9 }, migrations: [...migrations, 9e15] };
  const { code, out } = await parley(["doctor"], { instance });
  expect(code).toBe(1);
  expect(out).toContain("One migration is missing.\n                   Restart Parley");
  expect(out).toContain("WRONG  outbox      1 event was refused");
  expect(out).toContain("Soketi at 127.0.0.1:9 does not answer.");
  expect(out).toContain(`Run: chmod 600 ${folder}/secrets.json`);
  expect(out).toMatch(/Something is wrong\.\n$/);
});

test("without a database, every command says so in a sentence", async () => {
  const away = { instance: { databaseUrl: "postgres://nobody@127.0.0.1:9/parley" } };
  expect(await parley(["user", "list"], away)).toMatchObject({
    code: 1,
    err: expect.stringContaining("Is Parley running?"),
  });
  expect((await parley(["doctor"], away)).out).toContain("WRONG  database    Nothing listens");
});

async function openSoketi() {
  const server = createServer((_request, response) => response.end("OK"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
}
