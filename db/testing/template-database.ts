import { existsSync } from "node:fs";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

export const templateName = "parley_template";

const migratePath = new URL("../migrate.ts", import.meta.url).pathname;
const worldPath = new URL("../seed/world.ts", import.meta.url).pathname;

/** Makes the database which every test worker clones: migrated once, filled with the named world once. */
export async function makeTemplateDatabase(serverUrl: string): Promise<void> {
  const admin = postgres(`${serverUrl}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${templateName}`);
  await migrate(`${serverUrl}/${templateName}`);
  await seed(`${serverUrl}/${templateName}`);
  await admin.unsafe(`alter database ${templateName} with is_template true allow_connections false`);
  await admin.end();
}

async function migrate(url: string): Promise<void> {
  if (!existsSync(migratePath)) return note("db/migrate.ts is missing: the test databases have no tables");
  const { migrateDatabase } = await import(/* @vite-ignore */ migratePath);
  await migrateDatabase(url);
}

async function seed(url: string): Promise<void> {
  if (!existsSync(worldPath)) return note("db/seed/world.ts is missing: the test databases have no named world");
  const { seedWorld } = await import(/* @vite-ignore */ worldPath);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await seedWorld(drizzle(sql));
  await sql.end();
}

function note(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
