import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { hashPassword } from "~/platform/auth/passwords";
import type { Database } from "../client";
import { migrateDatabase } from "../migrate";
import { chanceFrom } from "./crowd/chance";
import { layOutTown } from "./crowd/lay-out-town";
import { moveIn, settle } from "./crowd/settle-town";
import { talkColumns, writeTalk } from "./crowd/write-talk";
import { findDatabase } from "./find-database";
import { world } from "./world";

export type BusySize = { messages: number; conversations: number; people: number };
type Say = (line: string) => void;

/** Adds the workspace "busy" in which so much was said, half of it in one channel; throws where there is one already. */
export async function seedBusyWorld(url: string, size: BusySize, say: Say = () => {}): Promise<void> {
  // One connection, so that the transaction below is safe; none of the product's time limits, which are for requests.
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    await sql`begin`;
    await fill(sql, drizzle(sql), size, say);
    await sql`commit`;
    say("Tidying up …");
    await sql`vacuum (analyze) messages`;
    await sql`analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function fill(sql: postgres.Sql, db: Database, size: BusySize, say: Say): Promise<void> {
  const chance = chanceFrom(size.messages);
  const town = layOutTown(size, chance);
  await moveIn(db, town, await hashPassword(world.password));
  await trustOurselves(sql);
  const copy = await sql.unsafe(`copy messages (${talkColumns}) from stdin`).writable();
  await pipeline(tellingProgress(writeTalk(town, size.messages, chance), size.messages, say), copy);
  await settle(db, town, chance);
}

// Each row names a person and a conversation that were made a moment ago; two look-ups for each of a million rows
// would take as long as writing them. Only a superuser may leave them out.
async function trustOurselves(sql: postgres.Sql): Promise<void> {
  const [me] = await sql`select rolsuper as "isSuperuser" from pg_roles where rolname = current_user`;
  if (me?.isSuperuser) await sql`set local session_replication_role = replica`;
}

function* tellingProgress(talk: ReturnType<typeof writeTalk>, all: number, say: Say): Generator<string> {
  const began = performance.now();
  let saidAt = began;
  let done = 0;
  for (const { rows, count } of talk) {
    yield rows;
    done += count;
    const now = performance.now();
    if (now - saidAt < 2_000 && done < all) continue;
    saidAt = now;
    const rate = Math.round((done / (now - began)) * 1_000);
    say(`${done.toLocaleString("en")} of ${all.toLocaleString("en")} messages, ${rate.toLocaleString("en")} a second`);
  }
}

async function main(): Promise<void> {
  const size = readSize();
  const url = findDatabase();
  await migrateDatabase(url);
  await seedBusyWorld(url, size, print);
  print(`The workspace "busy" is full. Sign in as busy1@busy.test with ${world.password}.`);
}

function readSize(): BusySize {
  const { values } = parseArgs({
    options: {
      messages: { type: "string", default: "100000" },
      conversations: { type: "string", default: "200" },
      people: { type: "string", default: "500" },
    },
  });
  return {
    messages: wholeNumber("--messages", values.messages, 0),
    conversations: wholeNumber("--conversations", values.conversations, 1),
    people: wholeNumber("--people", values.people, 2),
  };
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`${option} takes a whole number of at least ${least}, not "${text}".`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
