import { setTimeout as sleep } from "node:timers/promises";
import { StartupError } from "./startup-error";

const patience = 15_000;

/** Asks the operator's PostgreSQL one question, so that a wrong DATABASE_URL is known before anything else is tried. */
export async function checkDatabase(url: string): Promise<void> {
  for (let waited = 0; ; waited += 500) {
    const refusal = await askOnce(url);
    if (refusal === undefined) return;
    if (!isWakingUp(refusal) || waited >= patience) throw new StartupError(refusalSentence(url, refusal));
    await sleep(500);
  }
}

async function askOnce(url: string): Promise<Error | undefined> {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    await sql`select 1`;
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function isWakingUp(refusal: Error): boolean {
  return "code" in refusal && refusal.code === "57P03";
}

/** The address may hold a password: only host, port and database are repeated. */
function refusalSentence(url: string, refusal: Error & { code?: string }): string {
  const { hostname, port, pathname } = new URL(url);
  const known: Record<string, string> = {
    ECONNREFUSED: "nothing listens there",
    ENOTFOUND: "the host name is unknown",
    CONNECT_TIMEOUT: "no answer",
    "28P01": "the password is wrong",
    "3D000": "the database does not exist",
  };
  const reason = known[refusal.code ?? ""] ?? (refusal.message || refusal.code);
  return `PostgreSQL at ${hostname}:${port || 5432}${pathname} refuses: ${reason}; check DATABASE_URL.`;
}
