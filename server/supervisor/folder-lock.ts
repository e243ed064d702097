import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { startOf } from "./process-identity";

export type Lock = { release(): void };
export type Holder = { pid: number; startedAt: string };

/** Takes the lock, or answers who holds it. A holder that was killed holds nothing, even if its number is in use again. */
export function takeLock(file: string): Lock | Holder {
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) });
  for (;;) {
    if (create(file, mine)) return { release: () => release(file, mine) };
    const found = read(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && startOf(holder.pid) === holder.startedAt) return holder;
    putAside(file, found);
  }
}

export function isLock(taken: Lock | Holder): taken is Lock {
  return "release" in taken;
}

function create(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    // A link appears whole or not at all, so nobody reads a lock that is half written.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two may find the same stale lock: whoever moves away a lock that is no longer the stale one puts it back. */
function putAside(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parse(content: string): Holder | undefined {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return undefined;
  }
}
