import { and, asc, eq, gt } from "drizzle-orm";
import type { VoterPage } from "~/shared/inputs/poll";
import { conflict, notFound } from "~/shared/rules/errors";
import type { VotersView } from "~/shared/views/message";
import { people } from "~db/schema/accounts";
import { pollVotes } from "~db/schema/polls";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { readMessage } from "../messages/message-reads";

/** Who chose an answer, by keyset on the person; of an anonymous poll nobody is told. Two queries. */
export async function readVoters(
  ctx: Ctx,
  opened: Opened<"read">,
  { messageId, optionId, cursor, limit }: VoterPage,
): Promise<VotersView> {
  const { poll } = await readMessage(ctx, opened, messageId);
  if (!poll?.options.some(({ id }) => id === optionId)) throw notFound("answer");
  if (poll.isAnonymous) throw conflict("This poll is anonymous: nobody is told who chose what.", "poll_anonymous");
  // Said of both: otherwise everybody before the cursor is walked past.
  const isAfter = cursor === undefined ? undefined : and(gt(pollVotes.personId, cursor), gt(people.id, cursor));
  const rows = await ctx.db
    .select({ person: personColumns })
    .from(pollVotes)
    .innerJoin(people, eq(people.id, pollVotes.personId))
    .where(and(eq(pollVotes.optionId, optionId), isAfter))
    .orderBy(asc(pollVotes.personId))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map(({ person }) => person);
  return { people: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
