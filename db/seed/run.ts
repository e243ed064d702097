import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { connectDatabase } from "../client";
import { migrateDatabase } from "../migrate";
import { people } from "../schema/accounts";
import { findDatabase } from "./find-database";
import { seedWorld } from "./world";

/** Puts the named world into an empty database; answers false, and changes nothing, where somebody lives already. */
export async function seedNamedWorld(url: string): Promise<boolean> {
  const connection = connectDatabase(url, { max: 1 });
  try {
    const [found] = await connection.db.select({ one: sql`1` }).from(people).limit(1);
    if (found) return false;
    await seedWorld(connection.db);
    return true;
  } finally {
    await connection.close();
  }
}

async function main(): Promise<void> {
  const url = findDatabase();
  await migrateDatabase(url);
  const words = (await seedNamedWorld(url))
    ? "The named world is there: sign in as ada@bluefin.test with correct-horse-battery."
    : "Somebody lives in this database already, so nothing was changed.";
  process.stdout.write(`${words}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
