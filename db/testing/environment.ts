import { mkdtempSync } from "node:fs";
import { inject } from "vitest";
import { workerDatabase } from "./worker-database";

// Runs before each test file is imported, so that the product's one environment file finds a whole environment.
process.env.DATABASE_URL = await workerDatabase();
process.env.DATA_DIR ??= mkdtempSync(`${inject("testFolder")}/data-`);
process.env.APP_SECRET ??= "a-secret-that-only-the-tests-know-0123456789";
process.env.LOG_LEVEL ??= "silent";
process.env.SOKETI_HOST ??= "127.0.0.1";
process.env.SOKETI_PORT ??= "9";
process.env.SOKETI_APP_ID ??= "parley";
process.env.SOKETI_KEY ??= "test-key";
process.env.SOKETI_SECRET ??= "test-secret-0123456789";
