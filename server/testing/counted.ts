import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Finished, Outcome, Tally } from "./step";

/** Runs a test runner which writes its counts to a JSON file, and answers those counts. Its temporary files go with it. */
export async function counted(
  runner: (place: { jsonFile: string; env: Record<string, string> }) => Promise<Finished>,
  count: (json: unknown) => Tally,
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-tests-"));
  // Open to all, since root starts PostgreSQL as a user of its own.
  chmodSync(folder, 0o755);
  const jsonFile = path.join(folder, "counts.json");
  try {
    const { code, output } = await runner({ jsonFile, env: { TMPDIR: folder } });
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
