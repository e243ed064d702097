import { sql } from "drizzle-orm";
import type { Database } from "../client";

/** Sentences about conversations whose numbers do not add up; none for a database that only verbs have touched. */
export async function brokenInvariants(db: Database): Promise<string[]> {
  const rows = await db.execute<{ id: string; broken: string }>(sql`
    select c.id, rule as broken from conversations c, lateral (
      select array(
        select 1 where c.last_seq > 0
        union select seq from messages where conversation_id = c.id
        union select changed_seq from messages where conversation_id = c.id
        union select changed_seq from members where conversation_id = c.id
        union select c.changed_seq where c.changed_seq > 0
      ) as taken,
      (select count(*) from messages where conversation_id = c.id and notice is null and in_flow) as said,
      (select max(created_at) from messages where conversation_id = c.id and notice is null and in_flow) as last
    ) facts, lateral (values
      -- A message that changed again holds its latest number only, so what it held before is not seen any more.
      ('every number up to lastSeq is taken', c.last_seq = (select max(n) from unnest(taken) n) and (cardinality(taken) = c.last_seq
        or exists (select 1 from messages where conversation_id = c.id and changed_seq > seq))),
      ('nothing changed before it was there', not exists (select 1 from messages where conversation_id = c.id and changed_seq < seq)),
      ('messageCount counts the messages', said = c.message_count),
      ('lastMessageAt is when the last one was said', last is not distinct from c.last_message_at),
      ('no cursor is past the end', not exists (
        select 1 from members m where m.conversation_id = c.id and (m.read_seq > c.last_seq or m.changed_seq > c.last_seq))),
      ('nobody has their own words unread', not exists (
        select 1 from members m join messages on messages.conversation_id = c.id and author_id = m.person_id and messages.notice is null
        where m.conversation_id = c.id and m.left_at is null and messages.seq > m.read_seq and messages.in_flow
          and not exists (select 1 from messages p where p.moved_to_id = messages.id))),
      ('every author had a place', not exists (
        select 1 from messages s where s.conversation_id = c.id and s.notice is null
          and not exists (select 1 from messages p where p.moved_to_id = s.id) and not exists (
          select 1 from members m where m.conversation_id = c.id and m.person_id = s.author_id)))
    ) rules (rule, holds) where not holds`);
  return rows.map(({ id, broken }) => `${id}: ${broken}`);
}
