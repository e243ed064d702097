import { sql } from "drizzle-orm";
import { polls } from "~db/schema/polls";

/** Whether nothing is counted any more: somebody closed it, or its time is over by the database's clock. */
export const isOver = sql<boolean>`(${polls.closedAt} is not null or coalesce(${polls.closesAt} <= clock_timestamp(), false))`;
