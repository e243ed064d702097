import { once } from "node:events";
import { readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWhenStale } from "../supervisor/build";
import { embeddedDatabaseUrl } from "../supervisor/instance-variables";
import { readPorts } from "../supervisor/ports";
import { readSecrets } from "../supervisor/secrets";
import {
  freePort,
  isRunning,
  newDataFolder,
  type ParleyProcess,
  type Part,
  startParley,
  until,
} from "./parley-process";

const folder = newDataFolder();
let port: number;
let parley: ParleyProcess;

beforeAll(async () => {
  await buildWhenStale(process.cwd(), () => undefined, new AbortController().signal);
  port = await freePort();
  parley = startParley(folder, port);
  await until("the first start", () => parley.output().includes("Parley is ready"), 30_000);
}, 120_000);

afterAll(async () => {
  parley.signal("SIGTERM");
  await parley.ended;
  rmSync(folder, { recursive: true, force: true });
}, 15_000);

test("an empty house prints one link to its first page", async () => {
  const [link] = /http:\S+\/first-run\/\S+/.exec(parley.output()) ?? [];
  expect((await fetch(link ?? "")).status).toBe(200);
});

test("a browser may keep files whose name is their content, and must not keep pages", async () => {
  const [asset] = readdirSync("build/client/assets");
  const keeping = async (place: string) => (await fetch(`${parley.url}${place}`)).headers.get("cache-control");
  expect(await keeping(`/assets/${asset}`)).toBe("public, max-age=31536000, immutable");
  expect(await keeping("/assets/no-such-file.js")).toBe("no-store");
  expect(await keeping("/sign-in")).toBe("no-store");
});

test.each<Part>(["web", "soketi", "postgres"])(
  "after a kill -9 of %s the house is whole again by itself",
  async (part) => {
    const before = parley.pid(part) ?? 0;
    const others = (["web", "soketi", "postgres"] as const).filter((other) => other !== part);
    const kept = others.map((other) => parley.pid(other));
    process.kill(before, "SIGKILL");
    await until("another process", () => (parley.pid(part) ?? before) !== before);
    await until("health", isWhole);
    expect(others.map((other) => parley.pid(other))).toEqual(kept);
  },
);

test("what PostgreSQL acknowledged is there after a kill -9", async () => {
  const sql = openDatabase();
  await sql`create table drill (words text)`;
  await sql`insert into drill values ('acknowledged')`;
  const before = parley.pid("postgres") ?? 0;
  process.kill(before, "SIGKILL");
  await until("another PostgreSQL", () => (parley.pid("postgres") ?? before) !== before);
  await until("health", isWhole);
  expect(await sql`select words from drill`).toEqual([{ words: "acknowledged" }]);
  await sql`drop table drill`;
  await sql.end();
});

test("after a kill -9 of the supervisor nothing serves on, and the next start mends everything", async () => {
  const left = (["web", "soketi"] as const).map((part) => parley.pid(part) ?? 0);
  const ports = readPorts(folder);
  parley.signal("SIGKILL");
  await parley.ended;
  await until("web and Soketi ending by themselves", () => !left.some(isRunning), 5_000);
  parley = startParley(folder, port);
  await until("the next start", () => parley.output().includes("Parley is ready"), 60_000);
  expect(parley.output()).toContain("Stopping the PostgreSQL that an earlier run left behind …");
  expect(readPorts(folder)?.soketi).toBe(ports?.soketi);
});

test("a second start in the same folder is refused, and the first goes on", async () => {
  const second = startParley(folder, await freePort());
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/^The data folder \S+ is in use by another Parley \(process \d+\)/);
  expect(await isWhole()).toBe(true);
});

test("SIGTERM ends everything within five seconds, with an open connection, and leaves no orphan", async () => {
  const everybody = parley.everybody();
  const idle = connect(port, "127.0.0.1");
  await once(idle, "connect");
  idle.on("error", () => undefined).write("GET / HTTP/1.1\r\nHost: localhost\r\n");
  const before = Date.now();
  parley.signal("SIGTERM");
  expect(await parley.ended).toBe(0);
  expect(Date.now() - before).toBeLessThan(5_000);
  expect(everybody.filter(isRunning)).toEqual([]);
});

test("a start that is stopped midway leaves no orphan", async () => {
  parley = startParley(folder, port);
  await until("a beginning", () => parley.pid("postgres"));
  const everybody = parley.everybody();
  parley.signal("SIGINT");
  expect(await parley.ended).toBe(0);
  expect(everybody.filter(isRunning)).toEqual([]);
});

async function isWhole(): Promise<boolean> {
  const answer = await fetch(`${parley.url}/health/ready`).catch(() => undefined);
  return answer?.ok === true && ["web", "soketi", "postgres"].every((part) => parley.pid(part as Part) !== undefined);
}

function openDatabase() {
  const ports = readPorts(folder);
  if (!ports) throw new Error(`no ports in ${path.basename(folder)}`);
  return postgres(embeddedDatabaseUrl(readSecrets(folder), ports), { max: 1, onnotice: () => undefined });
}
