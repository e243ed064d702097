import { and, asc, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import type { BrowseConversations } from "~/shared/inputs/conversation";
import type { ConversationView, DirectoryItemView, MemberView } from "~/shared/views/conversation";
import type { PersonView } from "~/shared/views/person";
import { people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { personColumns } from "../accounts/account-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";
import type { Opened } from "./conversation-access";

const directoryPage = 100;

/** A conversation's header as its viewer sees it. Two queries, one for a channel with a name. */
export async function readConversation(ctx: Ctx, opened: Opened<"see">): Promise<ConversationView> {
  const [row] = await ctx.db
    .select({
      name: conversations.name,
      topic: conversations.topic,
      lastSeq: conversations.lastSeq,
      archivedAt: conversations.archivedAt,
      createdAt: conversations.createdAt,
      memberCount: sql<number>`(select count(*) from ${members} m where m.conversation_id = ${conversations.id} and m.left_at is null)::int`,
      readSeq: sql<number | null>`(select m.read_seq from ${members} m where m.conversation_id = ${conversations.id}
        and m.person_id = ${opened.personId} and m.left_at is null)`.mapWith((value: string | null) =>
        value === null ? null : Number(value),
      ),
    })
    .from(conversations)
    .where(eq(conversations.id, opened.id));
  if (!row) throw new Error("A conversation vanished while its door was open.");
  const isPrivateTalk = opened.kind === "direct" || opened.kind === "group";
  const others = isPrivateTalk ? await readOthers(ctx, [opened.id], opened.personId) : new Map<string, PersonView[]>();
  const { archivedAt, createdAt, ...facts } = row;
  return {
    ...facts,
    id: opened.id,
    workspaceId: opened.workspaceId,
    kind: opened.kind,
    visibility: opened.visibility,
    people: others.get(opened.id) ?? [],
    isArchived: archivedAt !== null,
    isMember: opened.conversationRole !== null,
    rights: [...opened.rights],
    createdAt: createdAt.toISOString(),
  };
}

/** Who is in a conversation, by name, at most 500. One query. */
export async function readMembers(ctx: Ctx, opened: Opened<"read">): Promise<MemberView[]> {
  const rows = await ctx.db
    .select({ person: personColumns, role: members.role, joinedAt: members.joinedAt })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.conversationId, opened.id), isNull(members.leftAt)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(500);
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}

/** The public channels of a workspace by name, a hundred a page. One query. */
export async function readDirectory(
  ctx: Ctx,
  workspace: OpenedWorkspace<"browse">,
  { search, after }: BrowseConversations,
): Promise<{ items: DirectoryItemView[]; next: string | null }> {
  const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await ctx.db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      name: sql<string>`${conversations.name}`,
      slug: sql<string>`${conversations.slug}`,
      topic: conversations.topic,
      lastMessageAt: conversations.lastMessageAt,
      memberCount: sql<number>`(select count(*) from ${members} m where m.conversation_id = ${conversations.id} and m.left_at is null)::int`,
      isMember: sql<boolean>`exists (select 1 from ${members} m where m.conversation_id = ${conversations.id}
        and m.person_id = ${workspace.personId} and m.left_at is null)`,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspace.id),
        eq(conversations.visibility, "public"),
        isNull(conversations.archivedAt),
        search ? sql`(${conversations.name} ilike ${part} or ${conversations.topic} ilike ${part})` : undefined,
        after ? gt(conversations.slug, after) : undefined,
      ),
    )
    .orderBy(asc(conversations.slug))
    .limit(directoryPage + 1);
  const page = rows.slice(0, directoryPage);
  return {
    items: page.map(({ slug: _slug, lastMessageAt, ...item }) => ({
      ...item,
      lastMessageAt: lastMessageAt?.toISOString() ?? null,
    })),
    next: rows.length > directoryPage ? (page.at(-1)?.slug ?? null) : null,
  };
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
