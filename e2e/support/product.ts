import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Kind, pidOf } from "./processes";

export type Product = {
  url: string;
  /** Of the database it was given, if any. */
  databaseUrl: string | undefined;
  /** The one-use link it printed last for whoever comes first. */
  firstRunLink(): string;
  /** Everything it printed so far. */
  printed(): string;
  pidOf(kind: Kind): number;
  /** Ends one of its processes without warning, as a crash would. */
  kill(kind: Kind): number;
  stop(): Promise<void>;
};

/** Starts the whole product as `npm start` does, on a free port, with data of its own. */
export async function startProduct(variables: Record<string, string> = {}): Promise<Product> {
  const folder = temporaryFolder();
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    env: { ...process.env, DATA_DIR: path.join(folder, "data"), PORT: String(port), LOG_LEVEL: "warn", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill("SIGTERM"));
  const printed = listen(child);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const url = await readyUrl(child, printed).finally(() => child.exitCode !== null && clear());
  return {
    url,
    databaseUrl: variables.DATABASE_URL,
    firstRunLink: () =>
      printed()
        .match(/http\S+\/first-run\/\S+/g)
        ?.at(-1) ?? "",
    printed,
    pidOf: (kind) => pidOf(child.pid ?? 0, kind),
    kill: (kind) => killOne(child, kind),
    stop: async () => {
      await end(child);
      clear();
    },
  };
}

/** Open to all, since root starts PostgreSQL as a user of its own. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-journey-"));
  chmodSync(folder, 0o755);
  return folder;
}

function listen(child: ChildProcess): () => string {
  let said = "";
  const keep = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => said;
}

function readyUrl(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /Parley is ready: (\S+)/.exec(printed());
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on("data", look);
    child.once("exit", () => reject(new Error(`The product ended while starting:\n${printed()}`)));
  });
}

function killOne(child: ChildProcess, kind: Kind): number {
  const pid = pidOf(child.pid ?? 0, kind);
  process.kill(pid, "SIGKILL");
  return pid;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
