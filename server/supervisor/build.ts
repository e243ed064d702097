import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isLock, takeLock } from "./folder-lock";
import { StartupError } from "./startup-error";
import { writeWhole } from "./write-whole";

const sources = [
  "app",
  "db",
  "public",
  "server",
  "package-lock.json",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
];
const notBuilt = /\.(test|drill)\.tsx?$|(^|\/)(testing|drills|node_modules)(\/|$)/;

/** Builds when there is no build of exactly these sources; two starts at once build once. */
export async function buildWhenStale(root: string, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  if (isFresh(root)) return;
  mkdirSync(path.join(root, "build"), { recursive: true });
  const lock = await waitForLock(path.join(root, "build", ".lock"), signal);
  try {
    if (isFresh(root)) return;
    say("Building …");
    const stamp = path.join(root, "build", ".stamp");
    rmSync(stamp, { force: true });
    const digest = digestSources(root);
    await runBuild(root, signal);
    writeWhole(stamp, digest, 0o644);
  } finally {
    lock.release();
  }
}

/** What the sources are, whatever their dates say: a copy or a fresh clone has the same digest. */
export function digestSources(root: string): string {
  const digest = createHash("sha256");
  for (const file of sources.flatMap((source) => listFiles(root, source)).sort()) {
    digest
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return digest.digest("hex");
}

function isFresh(root: string): boolean {
  try {
    return readFileSync(path.join(root, "build", ".stamp"), "utf8") === digestSources(root);
  } catch {
    return false;
  }
}

function listFiles(root: string, relative: string): string[] {
  const found = statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!found || notBuilt.test(relative)) return [];
  if (found.isFile()) return [relative];
  return readdirSync(path.join(root, relative)).flatMap((name) => listFiles(root, `${relative}/${name}`));
}

async function waitForLock(file: string, signal: AbortSignal) {
  for (;;) {
    const taken = takeLock(file);
    if (isLock(taken)) return taken;
    await sleep(200, undefined, { signal });
  }
}

function runBuild(root: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    // A group of its own, so that stopping ends the bundlers below npm as well.
    const child = spawn("npm", ["run", "--silent", "build"], {
      cwd: root,
      detached: true,
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.pid && process.kill(-child.pid, "SIGKILL");
    signal.addEventListener("abort", end, { once: true });
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      signal.removeEventListener("abort", end);
      if (code === 0) return resolve();
      reject(new StartupError(`${Buffer.concat(output).toString().trim()}\nThe build failed; see above.`));
    });
  });
}
