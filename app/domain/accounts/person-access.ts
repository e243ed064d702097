import { and, eq, type SQL, sql } from "drizzle-orm";
import { notFound } from "~/shared/rules/errors";
import { people } from "~db/schema/accounts";
import { actingPerson, type Ctx } from "../kernel/ctx";

declare const proof: unique symbol;

/** Somebody whom the person who acts may know of. Only this file makes one. */
export type KnownPerson = { readonly id: string; readonly knownTo: string; readonly [proof]: true };

/*
 * Ids of strangers would be tried here, to learn whether they exist. Knowing somebody is part of the query, so a
 * stranger and nobody at all come out as the same absence.
 */
export async function openPerson(ctx: Ctx, personId: string): Promise<KnownPerson> {
  const knownTo = actingPerson(ctx);
  const [found] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isKnownTo(knownTo)));
  if (!found) throw notFound("person");
  return { ...found, knownTo } as KnownPerson;
}

/** In a query about people: oneself, those of one's workspaces, and for a guest only those of one's conversations. */
export function isKnownTo(personId: string): SQL {
  return sql`(${people.id} = ${personId} or exists (
    select 1 from workspace_members mine join workspace_members theirs on theirs.workspace_id = mine.workspace_id
    where mine.person_id = ${personId} and mine.left_at is null and theirs.person_id = ${people.id} and theirs.left_at is null
      and (mine.role <> 'guest' or ${sharesAConversation(personId)})))`;
}

/** In a query about people: a guest knows only those whose conversations they are in. */
export function sharesAConversation(personId: string): SQL {
  return sql`exists (select 1 from members my join members their on their.conversation_id = my.conversation_id
    where my.person_id = ${personId} and my.left_at is null and their.left_at is null and their.person_id = ${people.id})`;
}
