import { findInstanceVariables } from "../../server/supervisor/instance-variables";

/** The database to fill: DATABASE_URL, or that of the Parley which runs in DATA_DIR. */
export function findDatabase(): string {
  return process.env.DATABASE_URL || String(findInstanceVariables().DATABASE_URL);
}
