import { sql } from "drizzle-orm";
import { outbox } from "~db/schema/messages";
import type { Ctx } from "../kernel/ctx";

export type DatabaseFacts = {
  version: string;
  now: Date;
  /** The moments by which applied migrations are known, oldest first. */
  migrations: number[];
  /** Events that were refused five times and wait for somebody to look. */
  parked: number;
};

/** What the operator wants to know of the database. At most three queries. */
export async function readDatabaseFacts(ctx: Ctx): Promise<DatabaseFacts> {
  const [about] = await ctx.db.execute<{ version: string; now: string; is_migrated: boolean; has_outbox: boolean }>(sql`
    select current_setting('server_version') as version, (extract(epoch from clock_timestamp()) * 1000)::text as now,
      to_regclass('drizzle.__drizzle_migrations') is not null as is_migrated, to_regclass('outbox') is not null as has_outbox`);
  if (!about) throw new Error("A database must answer a question about itself.");
  return {
    version: about.version,
    now: new Date(Number(about.now)),
    migrations: about.is_migrated ? await readMigrations(ctx) : [],
    parked: about.has_outbox ? await countParked(ctx) : 0,
  };
}

async function readMigrations(ctx: Ctx): Promise<number[]> {
  const rows = await ctx.db.execute<{ created_at: string }>(
    sql`select created_at from drizzle.__drizzle_migrations order by created_at`,
  );
  return rows.map((row) => Number(row.created_at));
}

async function countParked(ctx: Ctx): Promise<number> {
  return ctx.db.$count(outbox, sql`${outbox.parkedAt} is not null`);
}
