import { sql } from "drizzle-orm";
import type { ConversationView } from "~/shared/views/conversation";
import { conversations, joinRequests, members } from "~db/schema/conversations";
import type { Opened } from "./conversation-access";

type Kept = { joinedAt: string; silencedUntil: string | null; lastPostAt: string | null };
type Asked = { outcome: "refused" | null; words: string; at: string };

/** The columns that tell what a conversation is to one person: their place, their request, and what waits for them. */
export function placeColumns({ personId, rights }: Opened) {
  const mine = (table: typeof members | typeof joinRequests) =>
    sql`from ${table} m where m.conversation_id = ${conversations.id} and m.person_id = ${personId}`;
  return {
    openSince: conversations.openSince,
    kept: sql<Kept | null>`(select json_build_object('joinedAt', m.joined_at, 'silencedUntil',
      case when m.silenced_until > now() then m.silenced_until end, 'lastPostAt', m.last_post_at)
      ${mine(members)} and m.left_at is null)`,
    // What was withdrawn, approved or has lapsed is over.
    asked: sql<Asked | null>`(select case when m.outcome is null or m.outcome = 'refused' then
      json_build_object('outcome', m.outcome, 'words', m.words, 'at', coalesce(m.decided_at, m.created_at)) end
      ${mine(joinRequests)} order by m.id desc limit 1)`,
    waiting: rights.has("moderate")
      ? sql<number>`(select count(*) from ${joinRequests} r where r.conversation_id = ${conversations.id}
          and r.decided_at is null and ${conversations.visibility} = 'restricted')::int`
      : sql<number>`0`,
  };
}

type Row = { openSince: number; kept: Kept | null; asked: Asked | null };

/** Their place and their latest request, as they may see them. */
export function viewPlace(
  { openSince, kept, asked }: Row,
  { visibleAfter }: Opened,
): Pick<ConversationView, "place" | "request"> {
  const past = visibleAfter === 0 ? "everything" : visibleAfter === openSince ? "sinceOpening" : "sinceJoining";
  const { joinedAt, silencedUntil, lastPostAt } = kept ?? {};
  return {
    place: joinedAt
      ? {
          joinedAt: instant(joinedAt),
          silencedUntil: instantOf(silencedUntil),
          lastPostAt: instantOf(lastPostAt),
          past,
        }
      : null,
    request: asked ? { state: asked.outcome ?? "open", words: asked.words, at: instant(asked.at) } : null,
  };
}

function instantOf(time: string | null | undefined): string | null {
  return time ? instant(time) : null;
}

function instant(time: string): string {
  return new Date(time).toISOString();
}
