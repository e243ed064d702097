import { type SQL, sql } from "drizzle-orm";
import type { FindMentionable } from "~/shared/inputs/conversation";
import type { MentionableView } from "~/shared/views/conversation";
import { people } from "~db/schema/accounts";
import { sharesAConversation } from "../accounts/person-access";
import type { Ctx } from "../kernel/ctx";
import type { Opened } from "./conversation-access";

const most = 10;

/**
 * Whom somebody may mean by what they have written of a name so far: those who are in the conversation, the latest
 * speakers first, and behind them others of the workspace. Nobody who is gone, whom the writer blocks or whom a guest
 * may not know of. Marks above letters are not needed. One query.
 */
export async function readMentionable(
  ctx: Ctx,
  { id, workspaceId, personId, workspaceRole }: Opened<"post">,
  { words }: FindMentionable,
): Promise<MentionableView[]> {
  const name = plain(sql`${people.name}`);
  const sought = plain(sql`${words.replace(/[\\%_]/g, "\\$&")}::text`);
  const begins = sql`(${name} like ${sought} || '%' or ${people.handle} like ${sought} || '%')`;
  const within = sql`(${name} like '% ' || ${sought} || '%' or ${people.handle} ~ ('[._-]' || ${plainPattern(words)}))`;
  const known = workspaceRole === "guest" ? sql`and ${sharesAConversation(personId)}` : sql``;
  const rows = await ctx.db.execute<MentionableView["person"] & { isHere: boolean }>(sql`
    select people.id, people.handle, people.name, people.kind, people.avatar_key as avatar, m.person_id is not null as "isHere"
    from ${people}
    join workspace_members w on w.person_id = people.id and w.workspace_id = ${workspaceId} and w.left_at is null
    left join members m on m.person_id = people.id and m.conversation_id = ${id} and m.left_at is null
    where people.state = 'active' and people.id <> ${personId} ${known}
      and not exists (select 1 from blocks b where b.blocker_id = ${personId} and b.blocked_id = people.id)
      and ${words === "" ? sql`m.person_id is not null` : sql`(${begins} or ${within})`}
    order by m.person_id is null, not ${begins}, m.last_post_at desc nulls last, lower(people.name), people.id
    limit ${most}`);
  return rows.map(({ isHere, ...person }) => ({ person, isHere }));
}

// Nobody should need the keyboard of another's language to find them.
function plain(text: SQL): SQL {
  return sql`lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'))`;
}

function plainPattern(words: string): SQL {
  return sql`${words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "\\$&")}::text`;
}
