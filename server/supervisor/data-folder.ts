import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartupError } from "./startup-error";

/** Creates the data folder when it is missing and proves that we can write there. */
export function prepareDataFolder(folder: string): string {
  const absolute = path.resolve(folder);
  try {
    mkdirSync(absolute, { recursive: true, mode: 0o711 });
    accessSync(absolute, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = path.join(absolute, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartupError(
      `The data folder ${absolute} is not writable (${reasonOf(error)}); set DATA_DIR to another.`,
    );
  }
  return absolute;
}

/** PostgreSQL runs as another user when we are root: it must be able to pass every folder above its own. */
export function checkPassable(folder: string, owner: { uid: number; gid: number } | undefined, advice: string): void {
  if (!owner) return;
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...owner, cwd: "/", stdio: "ignore" });
  if (status !== 0) throw new StartupError(`The user that runs PostgreSQL cannot reach ${folder}; ${advice}.`);
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    EACCES: "permission denied",
    EROFS: "the file system is read-only",
    ENOSPC: "the disk is full",
    ENOTDIR: "a file is in the way",
    EEXIST: "a file is in the way",
  };
  return known[code ?? ""] ?? code ?? String(error);
}
