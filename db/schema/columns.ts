import { sql } from "drizzle-orm";
import { text, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";
import type { WorkspaceRole } from "../../app/shared/rules/vocabulary";

/** A time-ordered id (UUID version 7, RFC 9562), made by the application so that any PostgreSQL will do. */
export function id() {
  return uuid("id")
    .primaryKey()
    .$defaultFn(() => uuidv7());
}

export function time(name: string) {
  return timestamp(name, { withTimezone: true, mode: "date" });
}

export function createdAt() {
  return time("created_at").notNull().default(sql`now()`);
}

/** The values of a closed list as SQL, for a check constraint made from the same list as the types. */
export function oneOf(values: readonly string[]) {
  return sql.raw(values.map((value) => `'${value}'`).join(", "));
}

export function workspaceRoleList(name: string) {
  return text(name).array().$type<WorkspaceRole[]>().notNull().default(sql`'{}'::text[]`);
}
