import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparingStatements } from "./prepare-statements";

/** Either the pool or a transaction on it: whatever runs queries. */
export type Database = PostgresJsDatabase<Record<string, never>>;
export type Connection = { db: Database; sql: postgres.Sql; close(): Promise<void> };

type PoolOptions = {
  max?: number;
  /** Told of each statement, for tests that count them and for benches that explain them. */
  onQuery?: (statement: string, values: unknown[]) => void;
};

/** Opens a pool. Statements are cut after ten seconds, so a stuck query cannot hold a connection for ever. */
export function connectDatabase(url: string, { max = 10, onQuery }: PoolOptions = {}): Connection {
  const sql = postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: 5,
    connection: { application_name: "parley", statement_timeout: 10_000, idle_in_transaction_session_timeout: 15_000 },
  });
  const db: Database = drizzle(preparingStatements(sql), onQuery ? { logger: { logQuery: onQuery } } : {});
  return { db, sql, close: () => sql.end({ timeout: 3 }) };
}

/**
 * Has a statement with placeholders built once for each pool or transaction: turning a query into SQL costs more than
 * sending it.
 */
export function preparedOn<S>(prepare: (db: Database) => S): (db: Database) => S {
  const known = new WeakMap<Database, S>();
  return (db) => {
    const statement = known.get(db) ?? prepare(db);
    known.set(db, statement);
    return statement;
  };
}
