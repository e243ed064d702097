import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("no file, export or dependency is left that nobody uses", () => {
  const knip = spawnSync("node_modules/.bin/knip", ["--no-progress", "--no-config-hints"], { encoding: "utf8" });
  expect(knip.stdout + knip.stderr, "remove what is dead, or stop exporting what only its own file uses").toBe("");
});
