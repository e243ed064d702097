import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import { unauthenticated } from "~/shared/rules/errors";
import type { MeView, PersonView } from "~/shared/views/person";
import { type PersonRow, people } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";

type AccountView = Omit<MeView, "sendsReceipts"> & Pick<PersonRow, "state"> & { createdAt: string };

const accountPage = 200;
const byHandle = sql<string>`lower(${people.handle})`;

/** The columns that everybody who shares a workspace may see: select these, never the whole row. */
export const personColumns = {
  id: people.id,
  handle: people.handle,
  name: people.name,
  kind: people.kind,
  avatar: people.avatarKey,
};

export function viewPerson(row: Pick<PersonRow, "id" | "handle" | "name" | "kind" | "avatarKey">): PersonView {
  return { id: row.id, handle: row.handle, name: row.name, kind: row.kind, avatar: row.avatarKey };
}

/** The signed-in person, as they see themselves. One query. */
export async function readMe(ctx: Ctx): Promise<MeView> {
  const [me] = await ctx.db
    .select({ ...personColumns, email: people.email, sendsReceipts: people.sendsReceipts })
    .from(people)
    .where(eq(people.id, actingPerson(ctx)));
  if (!me) throw unauthenticated();
  return me;
}

/** Each of these people who exists, by id. One query. */
export async function readPeopleById(ctx: Ctx, ids: string[]): Promise<Map<string, PersonView>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.select(personColumns).from(people).where(inArray(people.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every account by handle, two hundred a page, for the operator. One query. */
export async function readAccounts(
  ctx: Ctx,
  after: string | null,
): Promise<{ items: AccountView[]; next: string | null }> {
  const rows = await ctx.db
    .select({ ...personColumns, email: people.email, state: people.state, createdAt: people.createdAt })
    .from(people)
    .where(after === null ? undefined : gt(byHandle, after))
    .orderBy(asc(byHandle))
    .limit(accountPage + 1);
  const page = rows.slice(0, accountPage);
  return {
    items: page.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    next: rows.length > accountPage ? (page.at(-1)?.handle.toLowerCase() ?? null) : null,
  };
}
