import { readdirSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./e2e/support/chromium";

export default defineConfig({
  testDir: "e2e/journeys",
  // Each journey begins in a world that no other has been in: a project has workers of its own.
  projects: readdirSync("e2e/journeys").map((file) => ({ name: file.replace(/\.ts$/, ""), testMatch: file })),
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  // A net for what hangs; the journeys together take about a quarter of an hour.
  globalTimeout: 2_700_000,
  expect: { timeout: 5_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 5_000,
    navigationTimeout: 10_000,
    trace: "retain-on-failure",
    launchOptions: { executablePath: await chromiumPath(), args: ["--no-sandbox"] },
  },
});
