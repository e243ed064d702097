import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOf } from "./process-identity";

let busy: Server;
let busyPort: number;

beforeAll(async () => {
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve));
  busyPort = (busy.address() as { port: number }).port;
});
afterAll(() => busy.close());

test("a port that is taken is said before anything slow begins", async () => {
  const folder = newFolder();
  const answer = await start({ PORT: String(busyPort), DATA_DIR: folder });
  expect(answer).toEqual(
    refusal(`Port ${busyPort} is already in use; stop the other program or set PORT to a free one.`),
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("a data folder that another Parley uses is left alone", async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }));
  const words = `The data folder ${folder} is in use by another Parley (process ${process.pid}); stop that one or set DATA_DIR.`;
  expect(await start({ DATA_DIR: folder })).toEqual(refusal(words));
});

test("a data folder that cannot be written is named", async () => {
  const file = path.join(newFolder(), "file");
  writeFileSync(file, "");
  const inTheWay = `The data folder ${file} is not writable (a file is in the way); set DATA_DIR to another.`;
  expect(await start({ DATA_DIR: file })).toEqual(refusal(inTheWay));
  const closed = newFolder();
  chmodSync(closed, 0o555);
  const denied = `The data folder ${closed} is not writable (permission denied); set DATA_DIR to another.`;
  expect(await start({ DATA_DIR: closed }, withoutRoot)).toEqual(refusal(denied));
});

test.runIf(process.getuid?.() === 0)(
  "a data folder below a private one is refused when PostgreSQL needs another user",
  async () => {
    const home = newFolder();
    const folder = path.join(home, "data");
    mkdirSync(folder);
    chmodSync(home, 0o700);
    const { code, errors } = await start({ DATA_DIR: folder, SOKETI_HOST: "127.0.0.1", SOKETI_KEY: "k", ...secret });
    expect(code).toBe(1);
    expect(errors).toBe(
      `The user that runs PostgreSQL cannot reach ${folder}; set DATA_DIR to a folder that every user can pass, such as /var/lib/parley.\n`,
    );
  },
);

test("every wrong variable is one sentence that names it, and a secret is not repeated", async () => {
  const { code, errors } = await start({
    PORT: "http",
    TRUST_PROXY: "yes",
    APP_SECRET: "hunter2",
    DATA_DIR: newFolder(),
  });
  expect(code).toBe(1);
  expect(errors.trim().split("\n")).toEqual([
    'PORT must be a whole number from 1 to 65535, not "http".',
    'TRUST_PROXY must be a whole number from 0 to 10, not "yes".',
    "APP_SECRET must have at least 32 characters.",
  ]);
});

test("half a Soketi is refused", async () => {
  const { errors } = await start({ SOKETI_HOST: "soketi.example.com", DATA_DIR: newFolder() });
  expect(errors).toBe("SOKETI_KEY must be set when SOKETI_HOST is.\n");
});

test("a PostgreSQL that refuses is named without its password", async () => {
  const outside = { SOKETI_HOST: "127.0.0.1", SOKETI_KEY: "k", ...secret };
  const url = "postgres://parley:hunter2@127.0.0.1:9/parley";
  const { code, errors } = await start({ DATABASE_URL: url, DATA_DIR: newFolder(), ...outside });
  expect(code).toBe(1);
  expect(errors).toBe("PostgreSQL at 127.0.0.1:9/parley refuses: nothing listens there; check DATABASE_URL.\n");
});

// Root may write everywhere.
const withoutRoot = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const secret = { SOKETI_SECRET: "a-secret-for-soketi-only" };

function refusal(sentence: string) {
  return { code: 1, errors: `${sentence}\n` };
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-start-"));
  chmodSync(folder, 0o755);
  return folder;
}

function start(variables: Record<string, string>, user = {}): Promise<{ code: number | null; errors: string }> {
  const env = { PATH: process.env.PATH, NODE_ENV: "production" as const, PORT: "3999", ...variables };
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    ...user,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, errors })));
}
