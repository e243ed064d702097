import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type SoketiProcess = {
  host: string;
  port: number;
  appId: string;
  key: string;
  secret: string;
  pid: number;
  isAlive(): boolean;
  /** What it has printed so far. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

type SoketiSettings = { port?: number; isUserAuthenticationOn?: boolean };

const app = { appId: "parley", key: "parley-key", secret: "a-secret-for-tests" };

/** A real Soketi on a free loopback port. */
export async function startSoketi(settings: SoketiSettings = {}): Promise<SoketiProcess> {
  const folder = await mkdtemp(join(tmpdir(), "parley-soketi-"));
  const port = settings.port ?? (await freePort());
  const configFile = join(folder, "soketi.json");
  await writeFile(configFile, JSON.stringify(await configOf(port, settings)));
  const program = createRequire(import.meta.url).resolve("@soketi/soketi/bin/server.js");
  const child = spawn(process.execPath, ["--no-deprecation", program, "start", `--config=${configFile}`], {
    // Soketi reads SOKETI_* variables itself, and ours have the same names.
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => output.push(String(text)));
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  await untilReady(port, isAlive, output);
  return {
    ...app,
    host: "127.0.0.1",
    port,
    pid: child.pid ?? 0,
    isAlive,
    output: () => output.join(""),
    async stop(signal = "SIGKILL") {
      await end(child, signal);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("no port");
  return address.port;
}

// Dotted keys: a nested `metrics` or `appManager` would replace the defaults and lose their drivers.
async function configOf(port: number, settings: SoketiSettings) {
  return {
    host: "127.0.0.1",
    port,
    "metrics.host": "127.0.0.1",
    "metrics.port": await freePort(),
    shutdownGracePeriod: 200,
    "appManager.array.apps": [
      {
        id: app.appId,
        key: app.key,
        secret: app.secret,
        enableClientMessages: true,
        enableUserAuthentication: settings.isUserAuthenticationOn ?? false,
        maxConnections: -1,
        webhooks: [],
      },
    ],
  };
}

async function untilReady(port: number, isAlive: () => boolean, output: string[]): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null);
    if (answer?.ok) return;
    if (!isAlive()) break;
    await sleep(50);
  }
  throw new Error(`Soketi did not start: ${output.join("")}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
}
