import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";

/** Where Chromium is. It comes from npm and is unpacked at the first use; CHROMIUM_PATH names another one. */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const temporary = process.env.TMPDIR;
  // It unpacks into the temporary folder as "chromium", whatever its version: give each version a folder of its own.
  process.env.TMPDIR = cacheFolder();
  if (!hasLibraries()) process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executable = await chromium.executablePath();
  if (temporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = temporary;
  return executable;
}

function cacheFolder(): string {
  const folder = path.resolve("node_modules/.cache/chromium");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The package carries the few libraries of Amazon's Linux, and unpacks them when it believes to be there. */
function hasLibraries(): boolean {
  try {
    const known = execFileSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" });
    return ["libnss3.so", "libnspr4.so", "libexpat.so.1"].every((library) => known.includes(library));
  } catch {
    return false;
  }
}
