import { and, eq, sql } from "drizzle-orm";
import type { AskToJoin } from "~/shared/inputs/membership";
import { conflict } from "~/shared/rules/errors";
import { joinRequests } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import { inTransaction, type Tx } from "../kernel/transaction";
import type { Opened } from "./conversation-access";
import { tellDeciders } from "./tell-deciders";

/** Somebody asks to be let in, with a few words if they like; asking twice is asking once, with the first words. */
export async function askToJoin(ctx: Ctx, conversation: Opened<"ask">, { words }: AskToJoin): Promise<void> {
  const { id: conversationId, personId } = conversation;
  await inTransaction(ctx, async (tx) => {
    await refuseSoonAgain(tx, conversation);
    const [made] = await tx.db
      .insert(joinRequests)
      .values({ conversationId, personId, words })
      .onConflictDoNothing({
        target: [joinRequests.conversationId, joinRequests.personId],
        where: sql`decided_at is null`,
      })
      .returning({ id: joinRequests.id });
    if (made) await tellDeciders(tx, conversation, [personId]);
  });
}

// A refusal holds for a day, so that nobody is asked the same thing all day long.
async function refuseSoonAgain(tx: Tx, { id, personId }: Opened<"ask">): Promise<void> {
  const lately = await tx.db.$count(
    joinRequests,
    and(
      eq(joinRequests.conversationId, id),
      eq(joinRequests.personId, personId),
      eq(joinRequests.outcome, "refused"),
      sql`${joinRequests.decidedAt} > now() - interval '1 day'`,
    ),
  );
  if (lately > 0)
    throw conflict("Your last request was not accepted. You can ask again a day after that.", "refused_lately");
}
