import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Part = "web" | "soketi" | "postgres";
export type ParleyProcess = {
  url: string;
  output(): string;
  /** The process that plays a part now, or undefined when none does. */
  pid(part: Part): number | undefined;
  everybody(): number[];
  signal(signal: NodeJS.Signals): void;
  ended: Promise<number | null>;
};

const marks: Record<Part, RegExp> = { web: /build\/web\.js/, soketi: /soketi/, postgres: /bin\/postgres/ };

export function newDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-drill-"));
  chmodSync(folder, 0o755);
  return folder;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** `npm start` without npm, in a data folder of its own. */
export function startParley(dataFolder: string, port: number, variables: Record<string, string> = {}): ParleyProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATA_DIR: dataFolder,
      PORT: String(port),
      LOG_LEVEL: "error",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    pid: (part) => childrenOf(child).find((pid) => marks[part].test(commandOf(pid))),
    everybody: () => childrenOf(child),
    signal: (signal) => child.kill(signal),
    ended: once(child, "exit").then(([code]) => code as number | null),
  };
}

export async function until(what: string, isSo: () => unknown, patience = 30_000): Promise<void> {
  for (const deadline = Date.now() + patience; !(await isSo()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
  }
}

export function isRunning(pid: number): boolean {
  return /^\d+ \(.*\) [^ZX]/s.test(read(pid, "stat"));
}

function childrenOf({ pid }: ChildProcess): number[] {
  const all = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return all.filter((one) => isRunning(one) && parentOf(one) === pid);
}

function parentOf(pid: number): number {
  const stat = read(pid, "stat");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function commandOf(pid: number): string {
  return read(pid, "cmdline").replaceAll("\0", " ");
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
