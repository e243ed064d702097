import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isLock, type Lock, takeLock } from "./folder-lock";
import { startOf } from "./process-identity";

test("a second start learns who holds the folder", () => {
  const file = lockFile();
  expect(isLock(takeLock(file))).toBe(true);
  expect(takeLock(file)).toEqual({ pid: process.pid, startedAt: startOf(process.pid) });
});

test("a released lock can be taken again", () => {
  const file = lockFile();
  (takeLock(file) as Lock).release();
  expect(isLock(takeLock(file))).toBe(true);
});

test("the lock of a holder that was killed is taken over", async () => {
  const file = lockFile();
  const holder = spawn("sleep", ["60"]);
  writeFileSync(file, JSON.stringify({ pid: holder.pid, startedAt: startOf(holder.pid ?? 0) }));
  expect(isLock(takeLock(file))).toBe(false);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(isLock(takeLock(file))).toBe(true);
});

test("another process that has got a dead holder's number holds nothing", () => {
  const file = lockFile();
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "1" }));
  expect(isLock(takeLock(file))).toBe(true);
});

test("a lock that was cut off while being written holds nothing", () => {
  const file = lockFile();
  writeFileSync(file, '{"pid":');
  expect(isLock(takeLock(file))).toBe(true);
});

test("somebody else's lock is not released by us", () => {
  const file = lockFile();
  const lock = takeLock(file) as Lock;
  writeFileSync(file, "somebody else's");
  lock.release();
  expect(readFileSync(file, "utf8")).toBe("somebody else's");
});

function lockFile(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), "parley-lock-")), "lock");
}
