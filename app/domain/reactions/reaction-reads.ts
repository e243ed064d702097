import { and, asc, eq, gt, sql } from "drizzle-orm";
import { nameEmoji } from "~/platform/emoji/known-emojis";
import type { ReactionPage } from "~/shared/inputs/reaction";
import type { ReactionPageView, ReactionView } from "~/shared/views/message";
import { people } from "~db/schema/accounts";
import { reactions } from "~db/schema/reactions";
import { personColumns } from "../accounts/account-reads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { readMessage } from "../messages/message-reads";
import { type NamelessReaction, reactionsOf } from "../messages/response-reads";

/** One emoji beneath a message as everybody may be told of it; of none chosen any more the count is nought. One query. */
export async function readReaction({ db }: Pick<Ctx, "db">, messageId: string, emoji: string): Promise<ReactionView> {
  const [row] = await db.execute<{ reactions: NamelessReaction[] }>(
    sql`select ${reactionsOf(sql`${messageId}::uuid`, sql`null`, sql`and k.emoji = ${emoji}`)} as reactions`,
  );
  const none = { emoji, count: 0, people: [], isMine: false };
  return { ...(row?.reactions[0] ?? none), name: nameEmoji(emoji) };
}

/** Who chose an emoji beneath a message, by keyset in the order in which they came. Two queries. */
export async function readReactedPeople(
  ctx: Ctx,
  opened: Opened<"read">,
  { messageId, emoji, cursor, limit }: ReactionPage,
): Promise<ReactionPageView> {
  await readMessage(ctx, opened, messageId);
  const isAfter = cursor === undefined ? undefined : gt(reactions.seq, cursor);
  const rows = await ctx.db
    .select({ person: personColumns, seq: reactions.seq })
    .from(reactions)
    .innerJoin(people, eq(people.id, reactions.personId))
    .where(and(eq(reactions.messageId, messageId), eq(reactions.emoji, emoji), isAfter))
    .orderBy(asc(reactions.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    people: page.map(({ person }) => person),
    next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
  };
}
