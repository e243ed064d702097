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

/*
 * One statement on a connection at a time: behind one that waits for a lock nobody else waits. And transactions have
 * connections of their own: behind a full pipeline the driver forgets to keep one for them, and what comes after is
 * acknowledged inside a transaction that nobody commits.
 */
const oneAtATime = { max_pipeline: 0 };

/*
 * In seconds. The driver's own wait grows with the failures of all connections together, so that after a crash of
 * PostgreSQL a pool of ten would look again only after ten to twenty seconds.
 */
const waitBetweenTries = () => 0.1 + Math.random() * 0.4;

/** Opens a pool. Statements are cut after ten seconds, so a stuck query cannot hold a connection for ever. */
export function connectDatabase(url: string, { max = 10, onQuery }: PoolOptions = {}): Connection {
  const options = {
    onnotice: () => {},
    connect_timeout: 5,
    backoff: waitBetweenTries,
    connection: { application_name: "parley", statement_timeout: 10_000, idle_in_transaction_session_timeout: 15_000 },
  };
  const sql = postgres(url, { ...options, ...oneAtATime, max });
  const forTransactions = postgres(url, { ...options, max });
  const client = preparingStatements(sql, { forTransactions });
  const db: Database = drizzle(client, onQuery ? { logger: { logQuery: onQuery } } : {});
  // Drizzle told the one how it reads and writes values; the other does it in the same way.
  Object.assign(forTransactions.options.parsers, sql.options.parsers);
  Object.assign(forTransactions.options.serializers, sql.options.serializers);
  const close = async () => void (await Promise.all([sql.end({ timeout: 3 }), forTransactions.end({ timeout: 3 })]));
  return { db, sql, close };
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
