import { execFileSync } from "node:child_process";
import { StartupError } from "./startup-error";

export type Owner = { uid: number; gid: number };

/** PostgreSQL refuses to run as root, so root lends it the user `postgres`; everybody else runs it as themselves. */
export function postgresOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findOwner() ?? createOwner();
}

function findOwner(): Owner | undefined {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return undefined;
  }
}

function createOwner(): Owner {
  try {
    execFileSync("useradd", ["--system", "--user-group", "postgres"], { stdio: "ignore" });
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    throw new StartupError("PostgreSQL cannot run as root and no user postgres could be made; start as another user.");
  }
}

function idOf(flag: string): number {
  return Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
}
