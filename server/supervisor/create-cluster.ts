import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Owner } from "./postgres-owner";
import { StartupError } from "./startup-error";

export type ClusterPlan = {
  initdb: string;
  folder: string;
  password: string;
  owner: Owner | undefined;
  signal: AbortSignal;
};

/** Makes the database files once. A creation that was interrupted is begun again from nothing. */
export async function createCluster({ initdb, folder, password, owner, signal }: ClusterPlan): Promise<void> {
  if (isWhole(folder)) return;
  writeFileSync(unfinished(folder), "");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
  if (owner) for (const file of [folder, passwordFile]) chownSync(file, owner.uid, owner.gid);
  const flags = ["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"];
  try {
    const options = { ...owner, signal, cwd: folder, env: { PATH: process.env.PATH, NODE_ENV: "production" } as const };
    await promisify(execFile)(initdb, [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...flags], options);
  } catch (error) {
    signal.throwIfAborted();
    throw new StartupError(`PostgreSQL could not make its files in ${folder}: ${lastLine(error)}.`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(unfinished(folder), { force: true });
}

/** Only what we left half made may be thrown away, never files that somebody else put there or partly restored. */
function isWhole(folder: string): boolean {
  if (existsSync(unfinished(folder)) || !existsSync(folder)) return false;
  if (existsSync(path.join(folder, "PG_VERSION"))) return true;
  throw new StartupError(`${folder} exists but holds no PostgreSQL database; move it away or restore it whole.`);
}

/** Beside the folder, because initdb wants an empty one. */
function unfinished(folder: string): string {
  return `${folder}.unfinished`;
}

function lastLine(error: unknown): string {
  const said = String((error as { stderr?: string }).stderr || error);
  return said.trim().split("\n").at(-1) ?? "no reason given";
}
