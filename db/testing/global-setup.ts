import type { TestProject } from "vitest/node";
import { makeTemplateDatabase } from "./template-database";
import { startTemporaryPostgres, type TemporaryPostgres } from "./temporary-postgres";

// Two projects share one server, and each loads this file by itself: only globalThis is common to them.
const shared = globalThis as { parleyTestServer?: { users: number; server: Promise<TemporaryPostgres> } };

/** Gives a test project a PostgreSQL with the template database; the last project to finish stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.parleyTestServer ??= { users: 0, server: startWithTemplate() };
  const use = shared.parleyTestServer;
  use.users += 1;
  const server = await use.server;
  project.provide("databaseServer", server.url);
  project.provide("testFolder", server.folder);
  return async () => {
    use.users -= 1;
    if (use.users === 0) await server.stop();
  };
}

async function startWithTemplate(): Promise<TemporaryPostgres> {
  const server = await startTemporaryPostgres();
  await makeTemplateDatabase(server.url).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return server;
}
