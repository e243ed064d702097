import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { ConversationFacts, ConversationView, MemberView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { personColumns } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import { type Opened, stateColumn } from "./conversation-access";
import { placeColumns, viewPlace } from "./place-reads";

export const memberCountColumn = sql<number>`(select count(*) from ${members} m where m.conversation_id = ${conversations.id} and m.left_at is null)::int`;

/** The columns of what everybody who may see a conversation may know of it. */
export const factColumns = {
  kind: conversations.kind,
  visibility: conversations.visibility,
  state: stateColumn,
  name: conversations.name,
  slug: conversations.slug,
  topic: conversations.topic,
  description: conversations.description,
  icon: conversations.icon,
  category: conversations.category,
  posting: conversations.posting,
  postingRoles: conversations.postingRoles,
  slowModeSeconds: conversations.slowModeSeconds,
  whoAdds: conversations.whoAdds,
  whoDescribes: conversations.whoDescribes,
  whoMentionsAll: conversations.whoMentionsAll,
  history: conversations.history,
  openSince: conversations.openSince,
  guestsAllowed: conversations.guestsAllowed,
  editWindowSeconds: conversations.editWindowSeconds,
};

/** What a conversation is and what its rules are. One query. */
export async function readFacts(ctx: Ctx, { id }: Pick<Opened, "id">): Promise<ConversationFacts> {
  const [facts] = await ctx.db.select(factColumns).from(conversations).where(eq(conversations.id, id));
  if (!facts) throw new Error("A conversation vanished while its door was open.");
  return facts;
}

/** A conversation's header as its viewer sees it. Two queries, one for a channel with a name. */
export async function readConversation(
  ctx: Ctx,
  opened: Opened<"see"> | Opened<"administer">,
): Promise<ConversationView> {
  const [row] = await ctx.db
    .select({
      facts: factColumns,
      lastSeq: conversations.lastSeq,
      createdAt: conversations.createdAt,
      isFeatured: sql<boolean>`${conversations.featuredAt} is not null`,
      rulesChangedAt: conversations.rulesChangedAt,
      rulesChangedBy: personColumns,
      ...placeColumns(opened),
      memberCount: memberCountColumn,
      readSeq: sql<number | null>`(select m.read_seq from ${members} m where m.conversation_id = ${conversations.id}
        and m.person_id = ${opened.personId} and m.left_at is null)`.mapWith((value: string | null) =>
        value === null ? null : Number(value),
      ),
      readTurn: sql<number>`coalesce((select m.read_turn from ${members} m where m.conversation_id = ${conversations.id}
        and m.person_id = ${opened.personId} and m.left_at is null), 0)`,
    })
    .from(conversations)
    .leftJoin(people, eq(people.id, conversations.rulesChangedBy))
    .where(eq(conversations.id, opened.id));
  if (!row) throw new Error("A conversation vanished while its door was open.");
  const isTalk = opened.kind === "direct" || opened.kind === "group";
  const others = isTalk ? await readOthers(ctx, [opened.id], opened.personId) : new Map<string, PersonView[]>();
  const { facts, createdAt, rulesChangedAt, rulesChangedBy, openSince, kept, asked, ...counts } = row;
  return {
    ...facts,
    ...counts,
    id: opened.id,
    workspaceId: opened.workspaceId,
    people: others.get(opened.id) ?? [],
    isMember: opened.conversationRole !== null,
    viewer: viewerOf(opened),
    ...viewPlace({ openSince, kept, asked }, opened),
    rights: [...opened.rights],
    createdAt: createdAt.toISOString(),
    rulesChanged: rulesChangedAt ? { by: rulesChangedBy, at: rulesChangedAt.toISOString() } : null,
  };
}

function viewerOf(opened: Opened): ConversationView["viewer"] {
  const { personKind, workspaceRole, conversationRole, isBanned, isSilenced, hasBlocked } = opened;
  return { personKind, workspaceRole, conversationRole, isBanned, isSilenced, hasBlocked };
}

/** Who is in a conversation, by name, at most 500. One query. */
export async function readMembers(ctx: Ctx, opened: Opened<"read"> | Opened<"administer">): Promise<MemberView[]> {
  const rows = await ctx.db
    .select({ person: personColumns, role: members.role, joinedAt: members.joinedAt })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.conversationId, opened.id), isNull(members.leftAt)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(500);
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}

/** The other people of these directs and groups, by conversation. One query. */
export async function readOthers(
  ctx: Ctx,
  conversationIds: string[],
  personId: string,
): Promise<Map<string, PersonView[]>> {
  const others = new Map<string, PersonView[]>();
  if (conversationIds.length === 0) return others;
  const rows = await ctx.db
    .select({ conversationId: members.conversationId, person: personColumns })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(inArray(members.conversationId, conversationIds), isNull(members.leftAt), ne(members.personId, personId)),
    )
    .orderBy(asc(people.name), asc(people.id));
  for (const { conversationId, person } of rows)
    others.set(conversationId, [...(others.get(conversationId) ?? []), person]);
  return others;
}
