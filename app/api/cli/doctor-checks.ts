import { existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import type { Instance } from "./instance";

/** One thing that was looked at: what was found, and what to do when it is wrong. */
export type Check = { name: string; isWell: boolean; says: string; advice?: string };

const leastBytes = 500_000_000;
const mostSkew = 5_000;

export function checkMigrations(applied: number[], known: number[]): Check {
  const name = "migrations";
  const missing = known.filter((moment) => !applied.includes(moment)).length;
  if (missing > 0) {
    const says = missing === 1 ? "One migration is missing." : `${missing} migrations are missing.`;
    return { name, isWell: false, says, advice: "Restart Parley: it brings the database up to date as it starts." };
  }
  const newest = known.at(-1) ?? 0;
  if (applied.some((moment) => moment > newest)) {
    const says = "The database was brought up to date by a newer Parley than this one.";
    return { name, isWell: false, says, advice: "Run the newer version, or put back the backup from before it." };
  }
  return { name, isWell: true, says: "The database is up to date." };
}

/** `skew` is how many milliseconds the database's clock is ahead of ours. */
export function checkClock(skew: number): Check {
  const seconds = Math.round(Math.abs(skew) / 100) / 10;
  if (Math.abs(skew) <= mostSkew) return { name: "clock", isWell: true, says: "This machine and the database agree." };
  const says = `The database's clock is ${seconds} seconds ${skew > 0 ? "ahead of" : "behind"} this machine's.`;
  return { name: "clock", isWell: false, says, advice: "Let both follow a time server (NTP)." };
}

export function checkOutbox(parked: number): Check {
  if (parked === 0) return { name: "outbox", isWell: true, says: "No event was refused." };
  const events = parked === 1 ? "1 event was" : `${parked} events were`;
  const says = `${events} refused five times; open pages show what happened only after a reload.`;
  return { name: "outbox", isWell: false, says, advice: "Look in the log for what Soketi answered." };
}

export async function checkSoketi({ soketi }: Instance): Promise<Check> {
  const name = "soketi";
  if (!soketi)
    return { name, isWell: false, says: "Nothing says where it is.", advice: "Set SOKETI_HOST and SOKETI_PORT." };
  const place = `${soketi.host}:${soketi.port}`;
  const status = await fetch(`http://${place}/ready`, { signal: AbortSignal.timeout(3_000) }).then(
    (answer) => (answer.ok ? null : `answers ${answer.status}`),
    () => "does not answer",
  );
  if (status === null) return { name, isWell: true, says: `It is ready at ${place}.` };
  const advice = "Messages are kept and pages catch up later. Start Parley, or look at the machine Soketi runs on.";
  return { name, isWell: false, says: `Soketi at ${place} ${status}.`, advice };
}

export async function checkDisk({ dataFolder }: Instance): Promise<Check> {
  const name = "disk";
  const disk = await statfs(dataFolder).catch(() => null);
  if (!disk) return { name, isWell: false, says: `There is no folder ${dataFolder}.`, advice: "Set DATA_DIR." };
  const free = disk.bavail * disk.bsize;
  const says = `${(free / 1e9).toFixed(1)} GB are free in ${dataFolder}.`;
  return free < leastBytes
    ? { name, isWell: false, says, advice: "Make room before the database stops." }
    : { name, isWell: true, says };
}

export function checkSecrets({ dataFolder }: Instance): Check {
  const name = "secrets";
  const file = path.join(dataFolder, "secrets.json");
  if (!existsSync(file)) return { name, isWell: true, says: "They come from the environment." };
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) === 0) return { name, isWell: true, says: "Only their owner can read them." };
  const says = `Others on this machine can read ${file} (mode ${mode.toString(8)}).`;
  return { name, isWell: false, says, advice: `Run: chmod 600 ${file}` };
}
