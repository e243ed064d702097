import { PgTransaction } from "drizzle-orm/pg-core";
import type { Database } from "~db/client";

/**
 * For a verb that is a single statement, and so atomic by itself: no round trips to begin and commit. Inside an
 * outer transaction it gets a savepoint, so that its refusal can be answered without losing the rest.
 */
export async function inOneStatement<T>(db: Database, statement: (db: Database) => Promise<T>): Promise<T> {
  if (db instanceof PgTransaction) return db.transaction((savepoint) => statement(savepoint));
  return statement(db);
}
