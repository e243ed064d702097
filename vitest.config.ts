import { defineConfig } from "vitest/config";

const here = new URL(".", import.meta.url).pathname;

const resolve = { alias: { "~": `${here}app`, "~db": `${here}db` } };
const guards = ["./server/testing/closed-network.ts", "./server/testing/quiet-console.ts"];
const globalSetup = ["./db/testing/global-setup.ts"];

const deadCode = "app/architecture/dead-code.test.ts";
const pureRules = "app/domain/**/*-rules.test.ts";
// These start Soketi, PostgreSQL or the product, which must not inherit the settings of a test worker.
const processTests = [
  "server/{gate,drills,supervisor}/**/*.test.ts",
  "app/platform/realtime/**/*.test.ts",
  "e2e/drill/**/*.test.ts",
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: "forks",
    projects: [
      {
        resolve,
        test: {
          name: "pure",
          include: [
            "app/*.test.ts",
            "app/{architecture,shared,client,ui,features,routes}/**/*.test.{ts,tsx}",
            pureRules,
            "{server,bench,e2e/support}/**/*.test.ts",
          ],
          exclude: [...processTests, deadCode],
          setupFiles: guards,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: ["app/{domain,api,platform}/**/*.test.ts", "db/**/*.test.ts"],
          exclude: [pureRules, ...processTests],
          globalSetup,
          setupFiles: [...guards, "./db/testing/environment.ts"],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: "processes",
          include: processTests,
          globalSetup,
          setupFiles: guards,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      { resolve, test: { name: "structure", include: [deadCode], testTimeout: 180_000 } },
    ],
  },
});
