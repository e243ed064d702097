import { and, desc, eq, isNull, not, sql } from "drizzle-orm";
import type { DraftPlace, ListDrafts } from "~/shared/inputs/draft";
import { limits } from "~/shared/rules/limits";
import type { DraftItemView, DraftListView, DraftMarkView, DraftView } from "~/shared/views/draft";
import { conversations, members } from "~db/schema/conversations";
import { messages } from "~db/schema/messages";
import { drafts } from "~db/schema/reading";
import { hasBlockedOther, type Opened } from "../conversations/conversation-access";
import { readOthers } from "../conversations/conversation-reads";
import type { Ctx } from "../kernel/ctx";
import type { OpenedWorkspace } from "../workspaces/workspace-access";

const pageSize = 30;
// Past so many nobody looks for a sign in the sidebar.
const mostMarked = 300;

type DraftRow = typeof drafts.$inferSelect;

/** What the reader has begun to write in a conversation, or in a thread of it. One query. */
export async function readDraft(ctx: Ctx, opened: Opened<"read">, { rootId = null }: Loose): Promise<DraftView> {
  const { id: conversationId, personId } = opened;
  const nothing = { conversationId, rootId, body: "", setAside: [], revision: 0, updatedAt: null };
  if (opened.conversationRole === null) return nothing;
  const [row] = await ctx.db.select().from(drafts).where(isDraftOf({ personId, conversationId, rootId }));
  return row ? viewDraft(row) : nothing;
}

type Loose = { [name in keyof DraftPlace]: DraftPlace[name] | null };

/** Where in a workspace the reader has begun something, the latest first. One query. */
export async function readDraftMarks(ctx: Ctx, workspace: OpenedWorkspace<"visit">): Promise<DraftMarkView[]> {
  const { conversationId, rootId, revision } = drafts;
  return selectDrafts(ctx, { conversationId, rootId, revision })
    .where(isKeptIn(workspace))
    .orderBy(desc(drafts.updatedAt))
    .limit(mostMarked);
}

/** What the reader has begun in a workspace, the latest first, thirty at a time. Two queries. */
export async function readDrafts(
  ctx: Ctx,
  workspace: OpenedWorkspace<"visit">,
  { after }: ListDrafts,
): Promise<DraftListView> {
  const [at, id] = after?.split("~") ?? [];
  const { id: placeId, kind, visibility, name } = conversations;
  const root = { words: messages.body, isGone: sql<boolean>`${messages.deletedAt} is not null` };
  const rows = await selectDrafts(ctx, {
    draft: drafts,
    place: { id: placeId, kind, visibility, name },
    root,
    writtenAt,
  })
    .leftJoin(messages, eq(messages.id, drafts.rootId))
    .where(
      and(isKeptIn(workspace), at ? sql`(${writtenAt}, ${drafts.id}) < (${at}::timestamptz, ${id}::uuid)` : undefined),
    )
    .orderBy(desc(writtenAt), desc(drafts.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const next = rows.length > pageSize && last ? `${new Date(last.writtenAt).toISOString()}~${last.draft.id}` : null;
  const talks = page.filter(({ place }) => place.kind === "direct" || place.kind === "group");
  const others = await readOthers(
    ctx,
    talks.map(({ place }) => place.id),
    workspace.personId,
  );
  return { items: page.map((row) => viewItem(row, others.get(row.place.id) ?? [])), next };
}

const writtenAt = sql<Date>`date_trunc('milliseconds', ${drafts.updatedAt})`;

type Row = {
  draft: DraftRow;
  place: Omit<DraftItemView["place"], "people">;
  root: { words: string; isGone: boolean } | null;
};

function viewItem({ draft, place, root }: Row, people: DraftItemView["place"]["people"]): DraftItemView {
  const rootWords = root && (root.isGone ? "" : root.words.slice(0, limits.excerpt));
  return { draft: viewDraft(draft), place: { ...place, people }, rootWords };
}

// Of what one has left, or may not see, nothing is said; it is there again when one comes back.
function selectDrafts<T extends Parameters<Ctx["db"]["select"]>[0]>({ db }: Ctx, columns: NonNullable<T>) {
  return db
    .select(columns as NonNullable<T>)
    .from(drafts)
    .innerJoin(conversations, eq(conversations.id, drafts.conversationId))
    .innerJoin(
      members,
      and(
        eq(members.conversationId, drafts.conversationId),
        eq(members.personId, drafts.personId),
        isNull(members.leftAt),
      ),
    )
    .$dynamic();
}

function isKeptIn({ id, personId }: OpenedWorkspace<"visit">) {
  return and(
    eq(drafts.personId, personId),
    eq(conversations.workspaceId, id),
    isNull(conversations.deletedAt),
    not(hasBlockedOther(personId)),
    sql`(${drafts.body} <> '' or ${drafts.setAside} <> '{}')`,
  );
}

export type DraftKey = { personId: string; conversationId: string; rootId: string | null };

/** A condition on drafts: the one of this person in this place. */
export function isDraftOf({ personId, conversationId, rootId }: DraftKey) {
  return and(
    eq(drafts.personId, personId),
    eq(drafts.conversationId, conversationId),
    rootId === null ? isNull(drafts.rootId) : eq(drafts.rootId, rootId),
  );
}

export function viewDraft({ conversationId, rootId, body, setAside, revision, updatedAt }: DraftRow): DraftView {
  return { conversationId, rootId, body, setAside, revision, updatedAt: updatedAt.toISOString() };
}
