import { sql } from "drizzle-orm";
import { people } from "~db/schema/accounts";
import { firstRunTickets, workspaces } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import { mintToken } from "../kernel/secret-token";

/** On an empty server, a new one-use token for whoever installed it; null once a workspace or person exists. */
export async function beginFirstRun(ctx: Ctx): Promise<string | null> {
  if (!(await isServerEmpty(ctx))) return null;
  const { token, hash } = mintToken();
  await ctx.db
    .insert(firstRunTickets)
    .values({ tokenHash: hash })
    .onConflictDoUpdate({ target: firstRunTickets.only, set: { tokenHash: hash, createdAt: sql`now()` } });
  return token;
}

/** Whether nobody has begun here yet. One query. */
export async function isServerEmpty(ctx: Ctx): Promise<boolean> {
  const [state] = await ctx.db.execute<{ empty: boolean }>(
    sql`select not exists (select 1 from ${workspaces}) and not exists (select 1 from ${people}) as empty`,
  );
  return state?.empty ?? false;
}
