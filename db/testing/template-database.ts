import postgres from "postgres";
import { connectDatabase } from "../client";
import { migrateDatabase } from "../migrate";
import { seedWorld } from "../seed/world";

const templateName = "parley_template";

/** Makes the database that tests and journeys clone: migrated once, filled with the named world once. */
export async function makeTemplateDatabase(serverUrl: string): Promise<void> {
  const url = `${serverUrl}/${templateName}`;
  await administer(serverUrl, [`create database ${templateName}`]);
  await migrateDatabase(url);
  await seed(url);
  await administer(serverUrl, [`alter database ${templateName} with is_template true allow_connections false`]);
}

/** A new database with everything the template has; answers its address. */
export async function cloneTemplate(serverUrl: string, name: string): Promise<string> {
  await administer(serverUrl, [
    `drop database if exists ${name} with (force)`,
    `create database ${name} template ${templateName}`,
  ]);
  return `${serverUrl}/${name}`;
}

async function seed(url: string): Promise<void> {
  const connection = connectDatabase(url, { max: 1 });
  await seedWorld(connection.db);
  await connection.close();
}

async function administer(serverUrl: string, statements: string[]): Promise<void> {
  const sql = postgres(`${serverUrl}/postgres`, { max: 1, onnotice: () => {} });
  for (const statement of statements) await sql.unsafe(statement);
  await sql.end();
}
