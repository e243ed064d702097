import { eq, type SQL, sql } from "drizzle-orm";
import type { SetStatus } from "~/shared/inputs/person";
import { unauthenticated } from "~/shared/rules/errors";
import type { StatusLength } from "~/shared/rules/vocabulary";
import { people } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";
import { inTransaction } from "../kernel/transaction";
import { personColumns } from "./account-reads";
import { announcePerson } from "./announce-person";
import { countTry, type TryLimit } from "./count-try";

const changes: TryLimit = { name: "status", tries: 120, seconds: 60 * 60 };

/** What somebody says of the moment, until its end comes by itself. Nothing said means no status. */
export async function setStatus(ctx: Ctx, { emoji, text, lasts }: SetStatus): Promise<void> {
  await countTry(ctx, changes, [actingPerson(ctx)]);
  const isSaid = emoji !== null || text !== "";
  return inTransaction(ctx, async (tx) => {
    const [person] = await tx.db
      .update(people)
      .set({ statusEmoji: emoji, statusText: text, statusUntil: isSaid ? ends[lasts] : null })
      .where(eq(people.id, actingPerson(tx)))
      .returning(personColumns);
    if (!person) throw unauthenticated();
    await announcePerson(tx, person);
  });
}

// Days and weeks end at the midnights of the place where the person says they are.
const zone = sql`coalesce(${people.timeZone}, 'UTC')`;
const ends: Record<StatusLength, SQL | null> = {
  "30m": sql`now() + interval '30 minutes'`,
  "1h": sql`now() + interval '1 hour'`,
  "4h": sql`now() + interval '4 hours'`,
  today: sql`(date_trunc('day', now() at time zone ${zone}) + interval '1 day') at time zone ${zone}`,
  week: sql`(date_trunc('week', now() at time zone ${zone}) + interval '1 week') at time zone ${zone}`,
  never: null,
};
