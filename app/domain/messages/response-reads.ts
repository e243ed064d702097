import { type SQLWrapper, sql } from "drizzle-orm";
import { nameEmoji } from "~/platform/emoji/known-emojis";
import { limits } from "~/shared/rules/limits";
import type { PollView, ReactionView, ThreadSummaryView } from "~/shared/views/message";
import { people } from "~db/schema/accounts";
import { messages } from "~db/schema/messages";
import { pollOptions, polls, pollVotes } from "~db/schema/polls";
import { reactionKinds, reactions } from "~db/schema/reactions";
import { savedMessages } from "~db/schema/reading";
import { threads } from "~db/schema/threads";

/** What the database knows of an emoji: all but what it is called. */
export type NamelessReaction = Omit<ReactionView, "name">;

const iso = (time: SQLWrapper) => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What others did beneath a message, as the reader `personId` sees it: columns of one query, nothing where there is nothing. */
export function responseColumns(personId: SQLWrapper) {
  return {
    isSaved: sql<boolean>`exists (select 1 from ${savedMessages} s
      where s.message_id = ${messages.id} and s.person_id = ${personId}::uuid and s.done_at is null)`,
    reactions: reactionsOf(sql`${messages.id}`, personId),
    thread: sql<ThreadSummaryView | null>`(select jsonb_build_object(
        'replyCount', t.reply_count, 'lastReplySeq', t.last_reply_seq, 'lastReplyAt', ${iso(sql`t.last_reply_at`)},
        'resolvedAt', ${iso(sql`t.resolved_at`)}, 'answerId', t.answer_id,
        'answerWords', (select left(a.body, ${limits.excerpt}) from ${messages} a where a.id = t.answer_id and a.deleted_at is null),
        'faces', (select coalesce(jsonb_agg(${faceOf(sql`p`)} order by array_position(t.faces, p.id)), '[]'::jsonb)
          from ${people} p where p.id = any(t.faces)))
      from ${threads} t where t.root_id = ${messages.id})`,
    poll: sql<PollView | null>`(select jsonb_build_object(
        'isMultiple', q.is_multiple, 'isAnonymous', q.is_anonymous,
        'closesAt', ${iso(sql`q.closes_at`)}, 'closedAt', ${iso(sql`q.closed_at`)},
        'options', (select jsonb_agg(jsonb_build_object('id', o.id, 'words', o.words, 'count', o.count,
            'isMine', exists (select 1 from ${pollVotes} v where v.option_id = o.id and v.person_id = ${personId}::uuid),
            'people', case when q.is_anonymous then '[]'::jsonb else ${firstFew(sql`(
              select v.person_id, v.created_at as place from ${pollVotes} v where v.option_id = o.id
              order by v.created_at, v.person_id limit ${limits.namedResponses})`)} end) order by o.position)
          from ${pollOptions} o where o.message_id = q.message_id))
      from ${polls} q where q.message_id = ${messages.id})`,
  };
}

/** The emojis beneath a message, each where it was first chosen. */
export function reactionsOf(messageId: SQLWrapper, personId: SQLWrapper, which: SQLWrapper = sql``) {
  return sql<NamelessReaction[]>`(select coalesce(jsonb_agg(jsonb_build_object('emoji', k.emoji, 'count', k.count,
      'isMine', exists (select 1 from ${reactions} r
        where r.message_id = k.message_id and r.emoji = k.emoji and r.person_id = ${personId}::uuid),
      'people', ${firstFew(sql`(select r.person_id, r.seq as place from ${reactions} r
        where r.message_id = k.message_id and r.emoji = k.emoji order by r.seq limit ${limits.namedResponses})`)}
    ) order by k.since_seq), '[]'::jsonb)
    from ${reactionKinds} k where k.message_id = ${messageId} ${which})`;
}

/** The same with what each emoji is called. */
export function named(reactions: readonly NamelessReaction[]): ReactionView[] {
  return reactions.map((reaction) => ({ ...reaction, name: nameEmoji(reaction.emoji) }));
}

function firstFew(chosen: SQLWrapper) {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by f.place, p.id), '[]'::jsonb)
    from ${chosen} f join ${people} p on p.id = f.person_id)`;
}

function faceOf(p: SQLWrapper) {
  return sql`jsonb_build_object('id', ${p}.id, 'handle', ${p}.handle, 'name', ${p}.name, 'kind', ${p}.kind, 'avatar', ${p}.avatar_key)`;
}
