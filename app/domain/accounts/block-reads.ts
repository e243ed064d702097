import { asc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PersonView } from "~/shared/views/person";
import { blocks, people } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { personColumns } from "./account-reads";

/** The people somebody does not want to hear of, by name, at most 500. One query. */
export async function readBlockedPeople(ctx: Ctx): Promise<PersonView[]> {
  return ctx.db
    .select(personColumns)
    .from(blocks)
    .innerJoin(people, eq(people.id, blocks.blockedId))
    .where(eq(blocks.blockerId, actingPerson(ctx)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(500);
}

/** In a query: whether the one person does not want to hear of the other. Asked for the blocker only, never told the blocked. */
export function isBlocking(blocker: string | SQLWrapper, blocked: string | SQLWrapper): SQL<boolean> {
  return sql<boolean>`exists (select 1 from ${blocks} b where b.blocker_id = ${blocker} and b.blocked_id = ${blocked})`;
}
