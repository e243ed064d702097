import { sql } from "drizzle-orm";
import { endSessionsOf } from "~/platform/auth/sessions";
import { notFound } from "~/shared/rules/errors";
import { people } from "~db/schema/accounts";
import type { Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";

/** Ends every session of the person with this handle or mail address; answers how many there were. */
export async function endSessions(ctx: Ctx, who: string): Promise<{ handle: string; ended: number }> {
  return inTransaction(ctx, async (tx) => {
    const wanted = who.trim().toLowerCase();
    const [person] = await tx.db
      .select({ id: people.id, handle: people.handle })
      .from(people)
      .where(sql`lower(${people.handle}) = ${wanted} or lower(${people.email}) = ${wanted}`);
    if (!person) throw notFound("person");
    const ended = await endSessionsOf(tx.db, person.id);
    await tx.revoke({ personId: person.id });
    return { handle: person.handle, ended: ended.length };
  });
}
