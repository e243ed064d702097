import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Finished, Outcome, Tally } from "./step";

/** Runs a test runner which writes its counts to a JSON file, and answers those counts. */
export async function counted(
  runner: (jsonFile: string) => Promise<Finished>,
  count: (json: unknown) => Tally,
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-counts-"));
  const jsonFile = path.join(folder, "counts.json");
  try {
    const { code, output } = await runner(jsonFile);
    const tally = readTally(jsonFile, count);
    // A runner can fail with every test passed (an error outside any test) or die before it wrote: one failure more.
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1, output } : { ...tally, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readTally(jsonFile: string, count: (json: unknown) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(jsonFile, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
