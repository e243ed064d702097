import { inject } from "vitest";
import { cloneTemplate } from "./template-database";

const shared = globalThis as { parleyWorkerDatabase?: Promise<string> };

/** The address of this test worker's own clone of the template, made at the first call and kept for all its files. */
export function workerDatabase(): Promise<string> {
  shared.parleyWorkerDatabase ??= cloneTemplate(inject("databaseServer"), `parley_w${process.pid}`);
  return shared.parleyWorkerDatabase;
}

/** One more clone, for a test that must commit: races, several nodes, migrations. Nobody else sees it. */
export function ownDatabase(name: string): Promise<string> {
  return cloneTemplate(inject("databaseServer"), `parley_w${process.pid}_${name}`);
}
