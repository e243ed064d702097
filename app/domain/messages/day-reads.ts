import { and, asc, gte, sql } from "drizzle-orm";
import type { FindDay } from "~/shared/inputs/message";
import { dateIn, dayOf, startOfDay } from "~/shared/rules/days";
import type { DayView } from "~/shared/views/message";
import { messages } from "~db/schema/messages";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { visibleTo } from "./message-reads";

/**
 * The first thing that the reader may read of a day in their own zone; where nothing was said on it, the first thing
 * after it. One query, and one more for the time before the beginning.
 */
export async function readDay(ctx: Ctx, opened: Opened<"read">, { day: words, zone }: FindDay): Promise<DayView> {
  const day = dayOf(words, zone);
  const first = await findSince(ctx, opened, startOfDay(day, zone));
  const isFuture = day > dateIn(zone, new Date());
  if (!first || isFuture) return { day, outcome: isFuture ? "notYet" : "nothingSince", first: null };
  if (dateIn(zone, first.createdAt) === day) return { day, outcome: "found", first: viewOf(first) };
  const begun = await findSince(ctx, opened, new Date(0));
  return { day, outcome: begun?.seq === first.seq ? "beforeAll" : "nothingThen", first: viewOf(first) };
}

async function findSince(ctx: Ctx, opened: Opened<"read">, at: Date) {
  const [found] = await ctx.db
    .select({ seq: messages.seq, createdAt: messages.createdAt })
    .from(messages)
    .where(and(visibleTo(opened), sql`${messages.inFlow}`, gte(messages.createdAt, at)))
    .orderBy(asc(messages.createdAt), asc(messages.seq))
    .limit(1);
  return found;
}

function viewOf({ seq, createdAt }: { seq: number; createdAt: Date }) {
  return { seq, createdAt: createdAt.toISOString() };
}
