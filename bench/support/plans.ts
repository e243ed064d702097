import type postgres from "postgres";
import { createCaller } from "~/api/trpc/root";
import { connectDatabase } from "~db/client";
import type { Spread } from "./figures";
import { timeEach } from "./time-each";

type Call = ReturnType<typeof createCaller>;

/** How PostgreSQL answers each query that a procedure sends for somebody, with what it read. */
export async function plansOf(databaseUrl: string, personId: string, ask: (call: Call) => Promise<unknown>) {
  const asked: { statement: string; values: unknown[] }[] = [];
  const onQuery = (statement: string, values: unknown[]) => void asked.push({ statement, values });
  const { db, sql, close } = connectDatabase(databaseUrl, { max: 1, onQuery });
  const actor = { kind: "person" as const, personId, sessionId: null };
  try {
    const transport = { agent: null, keepSession() {}, dropSession() {} };
    await ask(createCaller({ db, actor, address: null, publish() {}, ...transport }));
    const plans: string[] = [];
    for (const { statement, values } of asked) plans.push(...(await explain(sql, statement, values)), "");
    return plans;
  } finally {
    await close();
  }
}

type Pages = { conversationId: string; rootId?: string; places: number[] };

/** Pages as the product reads them, door and all, without the way over HTTP. */
export async function timePages(databaseUrl: string, personId: string, { places, ...pages }: Pages): Promise<Spread> {
  const { db, close } = connectDatabase(databaseUrl, { max: 1 });
  const actor = { kind: "person" as const, personId, sessionId: null };
  const transport = { agent: null, keepSession() {}, dropSession() {} };
  const call = createCaller({ db, actor, address: null, publish() {}, ...transport });
  try {
    return await timeEach(places, (cursor) => call.messages.page({ ...pages, cursor }));
  } finally {
    await close();
  }
}

async function explain(sql: postgres.Sql, statement: string, values: unknown[]): Promise<string[]> {
  const rows = await sql.unsafe(`explain (analyze, buffers) ${statement}`, values as never[]);
  return rows.map((row) => String(row["QUERY PLAN"]));
}
