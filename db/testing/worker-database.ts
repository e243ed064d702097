import postgres from "postgres";
import { inject } from "vitest";
import { templateName } from "./template-database";

const shared = globalThis as { parleyWorkerDatabase?: Promise<string> };

/** The address of this test worker's own clone of the template, made at the first call and kept for all its files. */
export function workerDatabase(): Promise<string> {
  shared.parleyWorkerDatabase ??= cloneTemplate(`parley_w${process.pid}`);
  return shared.parleyWorkerDatabase;
}

/** One more clone, for a test that must commit: races, several nodes, migrations. Nobody else sees it. */
export function ownDatabase(name: string): Promise<string> {
  return cloneTemplate(`parley_w${process.pid}_${name}`);
}

async function cloneTemplate(name: string): Promise<string> {
  const server = inject("databaseServer");
  const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name} template ${templateName}`);
  await admin.end();
  return `${server}/${name}`;
}
