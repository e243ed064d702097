import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startOf } from "./process-identity";
import { StartupError } from "./startup-error";

type Postmaster = { pid: number; isReady: boolean };

/** What PostgreSQL itself says about who runs it, in the file it keeps beside its data. */
export function readPostmaster(folder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), isReady: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** A supervisor that was killed leaves its PostgreSQL running: end that one properly before starting ours. */
export async function stopLeftOver(folder: string, say: (line: string) => void): Promise<void> {
  const left = readPostmaster(folder);
  if (!left || !isPostgres(left.pid)) return;
  say("Stopping the PostgreSQL that an earlier run left behind …");
  for (const [signal, patience] of [
    ["SIGINT", 5_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    process.kill(left.pid, signal);
    if (await isGoneWithin(left.pid, patience)) return;
  }
  throw new StartupError(`PostgreSQL (process ${left.pid}) still uses ${folder} and does not stop; stop it by hand.`);
}

function isPostgres(pid: number): boolean {
  if (startOf(pid) === undefined) return false;
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return process.platform !== "linux";
  }
}

async function isGoneWithin(pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 20) {
    if (startOf(pid) === undefined) return true;
    await sleep(20);
  }
  return false;
}
