import { eq, sql } from "drizzle-orm";
import type { EntranceView } from "~/shared/views/membership";
import { conversations, members } from "~db/schema/conversations";
import type { Ctx } from "../kernel/ctx";
import type { Opened } from "./conversation-access";

/** What an administrator may know of a place before coming in. One query. */
export async function readEntrance(ctx: Ctx, here: Opened<"enter">): Promise<EntranceView> {
  const [row] = await ctx.db
    .select({
      id: conversations.id,
      name: sql<string>`coalesce(${conversations.name}, '')`,
      kind: conversations.kind,
      visibility: sql<EntranceView["visibility"]>`${conversations.visibility}`,
      memberCount: sql<number>`(select count(*) from ${members} m where m.conversation_id = ${conversations.id} and m.left_at is null)::int`,
    })
    .from(conversations)
    .where(eq(conversations.id, here.id));
  if (!row) throw new Error("A conversation vanished while its door was open.");
  return row;
}
