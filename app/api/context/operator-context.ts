import type { Ctx } from "~/domain/kernel/ctx";
import { connectDatabase } from "~db/client";

/**
 * A context for the operator, on a connection of its own. What it tells stays in the outbox, from which the running
 * product publishes it.
 */
export function openOperator(databaseUrl: string): { ctx: Ctx; close(): Promise<void> } {
  const { db, close } = connectDatabase(databaseUrl, { max: 2 });
  return { ctx: { actor: { kind: "operator" }, db, publish: () => {}, address: null }, close };
}
