import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { createCluster } from "./create-cluster";
import { checkPassable } from "./data-folder";
import { untilReady } from "./ending";
import type { Keeper } from "./keep-running";
import { findBinaries } from "./postgres-binaries";
import { type Owner, postgresOwner } from "./postgres-owner";
import { readPostmaster } from "./postmaster";
import { StartupError } from "./startup-error";

export type PostgresPlan = {
  dataFolder: string;
  port: number;
  password: string;
  signal: AbortSignal;
};
// Recovery after a crash reads the whole write-ahead log since the last checkpoint.
const recoveryPatience = 120_000;
const longestLog = 5_000_000;
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  max_connections: "100",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** Makes the embedded database ready to be started, as often as it must be. */
export async function preparePostgres({
  dataFolder,
  port,
  ...plan
}: PostgresPlan): Promise<Omit<Keeper, "say" | "giveUp">> {
  const folder = postgresFolder(dataFolder);
  const { initdb, postgres: binary } = await findBinaries();
  const owner = postgresOwner();
  checkPassable(dataFolder, owner, "set DATA_DIR to a folder that every user can pass, such as /var/lib/parley");
  checkPassable(
    path.dirname(binary),
    owner,
    "move the project to a folder that every user can pass, or set DATABASE_URL",
  );
  await createCluster({ initdb, folder, owner, ...plan });
  return {
    name: "PostgreSQL",
    spawn: () => spawnPostgres({ binary, folder, port, owner }),
    ready: (child) => ready(child, folder),
    stopSignal: "SIGINT",
    lastSignal: "SIGQUIT",
    patience: 1_000,
  };
}

export function postgresFolder(dataFolder: string): string {
  return path.join(dataFolder, "postgres");
}

/** Asked at every start, because a first start may have been cut off in between. */
export async function createDatabaseIfMissing(url: string): Promise<void> {
  const { default: postgres } = await import("postgres");
  const maintenance = new URL(url);
  const name = maintenance.pathname.slice(1);
  maintenance.pathname = "/postgres";
  const sql = postgres(maintenance.href, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql.unsafe(`create database "${name}"`);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

type SpawnPlan = { binary: string; folder: string; port: number; owner: Owner | undefined };

function spawnPostgres({ binary, folder, port, owner }: SpawnPlan): ChildProcess {
  const log = openLog(logFileOf(folder));
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  try {
    // A group of its own: Ctrl-C must not take the database away before the web process has finished its work.
    return spawn(binary, ["-D", folder, "-p", String(port), ...flags], {
      ...owner,
      cwd: folder,
      detached: true,
      env: { PATH: process.env.PATH, NODE_ENV: "production", LC_ALL: "C.UTF-8" },
      stdio: ["ignore", "ignore", log],
    });
  } finally {
    closeSync(log);
  }
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > longestLog) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}

function logFileOf(folder: string): string {
  return `${folder}.log`;
}

async function ready(child: ChildProcess, folder: string): Promise<void> {
  const isReady = () => {
    const postmaster = readPostmaster(folder);
    return postmaster?.pid === child.pid && postmaster?.isReady === true;
  };
  if (await untilReady(child, isReady, recoveryPatience)) return;
  throw new StartupError(`PostgreSQL did not start: ${lastComplaint(logFileOf(folder))}.`);
}

function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, "utf8").trim().split("\n");
  const complaint = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? `see ${logFile}`;
  return complaint.replace(/^.*?(FATAL|PANIC):\s*/, "").trim();
}
