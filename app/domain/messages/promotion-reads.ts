import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { threadReaders } from "~db/schema/threads";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";

/** The others in a conversation who wrote in a thread, or follow it. One query. */
export async function readTakingPart({ db }: Pick<Ctx, "db">, from: Opened<"move">, rootId: string): Promise<string[]> {
  const wrote = sql`exists (select 1 from ${messages} m where (m.id = ${rootId} or m.root_id = ${rootId})
    and m.author_id = ${members.personId} and m.deleted_at is null)`;
  const follows = sql`exists (select 1 from ${threadReaders} r where r.root_id = ${rootId}
    and r.person_id = ${members.personId} and r.is_following)`;
  const isOther = and(eq(members.conversationId, from.id), isNull(members.leftAt), ne(members.personId, from.personId));
  const rows = await db
    .select({ id: members.personId })
    .from(members)
    .where(and(isOther, or(wrote, follows)));
  return rows.map(({ id }) => id).sort();
}
