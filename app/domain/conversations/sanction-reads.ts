import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { BanView, SilenceView } from "~/shared/views/membership";
import { people } from "~db/schema/accounts";
import { bans, members } from "~db/schema/conversations";
import { personColumns } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import type { Opened } from "./conversation-access";

const listed = 200;
const banners = alias(people, "banners");

/** Who is banned from a conversation, by whom and why, the latest first; at most 200. One query. */
export async function readBans(ctx: Ctx, here: Opened<"moderate">): Promise<BanView[]> {
  const rows = await ctx.db
    .select({ person: personColumns, by: banners.name, reason: bans.reason, createdAt: bans.createdAt })
    .from(bans)
    .innerJoin(people, eq(people.id, bans.personId))
    .leftJoin(banners, eq(banners.id, bans.bannedBy))
    .where(eq(bans.conversationId, here.id))
    .orderBy(desc(bans.createdAt), asc(bans.personId))
    .limit(listed);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** Who may say nothing here, and until when; at most 200. One query. */
export async function readSilences(ctx: Ctx, here: Opened<"moderate">): Promise<SilenceView[]> {
  const rows = await ctx.db
    .select({ personId: members.personId, until: sql<Date>`${members.silencedUntil}`.mapWith(members.silencedUntil) })
    .from(members)
    .where(and(eq(members.conversationId, here.id), isNull(members.leftAt), gt(members.silencedUntil, sql`now()`)))
    .limit(listed);
  return rows.map(({ personId, until }) => ({ personId, until: until.toISOString() }));
}
