import { and, eq, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { forbidden, notFound } from "~/shared/rules/errors";
import type { Right, Standing } from "~/shared/rules/rights";
import { rightsOf } from "~/shared/rules/rights-of";
import type { ConversationState } from "~/shared/rules/vocabulary";
import type { PersonView } from "~/shared/views/person";
import { type Database, preparedOn } from "~db/client";
import { blocks, people } from "~db/schema/accounts";
import { bans, conversations, members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import { actingPerson, type Ctx } from "../kernel/ctx";

declare const proof: unique symbol;

type Proven<R extends Right> = Readonly<Standing> & {
  readonly id: string;
  readonly workspaceId: string;
  /** Who opened it. */
  readonly personId: string;
  readonly person: PersonView;
  /** Whoever opened it reads only what has a higher seq. */
  readonly visibleAfter: number;
  readonly slowModeSeconds: number;
  readonly rights: ReadonlySet<Right>;
  readonly [proof]: { readonly [right in R]: true };
};

/** A conversation whose door was opened for a right. Verbs take this and not an id; only this file makes one. */
export type Opened<R extends Right = never> = Proven<Widened<R>>;

/** What administrators may do without being in: it brings neither reading nor seeing along. */
type Arranging = "administer" | "manage" | "reshape" | "close" | "archive" | "restore" | "delete" | "enter";

// A right brings along the ones below it, so what was opened to post may also be read.
type Widened<R extends Right> =
  | R
  | (R extends Arranging ? never : "see" | (R extends "see" | "join" | "ask" ? never : "read"));

/** Each right as the end of "You may not …". */
export const acts: Record<Right, string> = {
  see: "see this conversation",
  read: "read this conversation",
  join: "join this conversation",
  ask: "ask to join this conversation",
  leave: "leave this conversation",
  arrange: "arrange a conversation that you are not in",
  post: "post here",
  react: "react here",
  retract: "take back what you said here",
  invite: "add people here",
  describe: "change what this conversation is about",
  pin: "pin messages here",
  mentionAll: "call everybody here",
  convert: "make this a channel",
  moderate: "moderate this conversation",
  move: "move what others said",
  manage: "change this conversation",
  reshape: "change who this conversation is for",
  publish: "open this conversation to everybody",
  close: "close or open this conversation",
  archive: "archive this conversation",
  restore: "restore this conversation",
  delete: "delete this conversation",
  enter: "come in as an administrator",
  administer: "administer this conversation",
};

/** The state of the conversation in a row, from the times that it went through. */
export const stateColumn = sql<ConversationState>`case when ${conversations.deletedAt} is not null then 'deleted'
  when ${conversations.archivedAt} is not null then 'archived'
  when ${conversations.closedAt} is not null then 'closed' else 'open' end`;

/*
 * Every way to a conversation leads through here. An outsider would try ids from elsewhere, from a time when
 * they still belonged, or made up. Reach comes first: one query through the workspace's membership and the
 * conversation's own, and whoever has none gets the same absence as for a random id. Only then is the right
 * looked up, so a refusal that names an act goes to people who may know that the place exists.
 */
export async function openConversation<R extends Right>(ctx: Ctx, id: string, right: R): Promise<Opened<R>> {
  const found = await findStanding(ctx, id, actingPerson(ctx));
  if (!found) throw notFound("conversation");
  const granted = rightsOf(found);
  if (granted.has(right)) return { ...found, rights: granted } as unknown as Opened<R>;
  if (!granted.has("see")) throw notFound("conversation");
  throw forbidden(acts[right]);
}

/** Whether a person may read a conversation at this moment: for the live connection, which has no request. One query. */
export async function mayRead(ctx: Ctx, personId: string, conversationId: string): Promise<boolean> {
  const found = await findStanding(ctx, conversationId, personId);
  return found !== null && rightsOf(found).has("read");
}

async function findStanding(ctx: Ctx, id: string, personId: string) {
  const [found] = await standing(ctx.db).execute({ id, personId });
  return found ? { ...found, personId } : null;
}

/** Those of these conversations of a workspace that a person may read, by id; of the others nothing is told. One query. */
export async function openReadable(
  ctx: Ctx,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<Map<string, Opened<"read">>> {
  if (ids.length === 0) return new Map();
  const personId = actingPerson(ctx);
  const rows = await standings(ctx.db).execute({ ids: [...ids], workspaceId, personId });
  const opened = rows.map((row) => ({ ...row, personId, rights: rightsOf({ ...row }) }) as unknown as Opened<"read">);
  return new Map(opened.filter(({ rights }) => rights.has("read")).map((one) => [one.id, one]));
}

const person = sql.placeholder("personId");
const isAsked = and(
  sql`${conversations.id} = any(${sql.placeholder("ids")}::uuid[])`,
  eq(conversations.workspaceId, sql.placeholder("workspaceId")),
);

const standing = preparedOn((db) =>
  selectStanding(db)
    .where(eq(conversations.id, sql.placeholder("id")))
    .prepare("standing"),
);
const standings = preparedOn((db) => selectStanding(db).where(isAsked).prepare("standings"));

function selectStanding(db: Database) {
  return db
    .select({
      id: conversations.id,
      workspaceId: conversations.workspaceId,
      kind: conversations.kind,
      visibility: conversations.visibility,
      state: stateColumn,
      posting: conversations.posting,
      postingRoles: conversations.postingRoles,
      whoAdds: conversations.whoAdds,
      whoDescribes: conversations.whoDescribes,
      whoMentionsAll: conversations.whoMentionsAll,
      slowModeSeconds: conversations.slowModeSeconds,
      person: personColumns,
      personKind: people.kind,
      workspaceRole: workspaceMembers.role,
      conversationRole: members.role,
      // Where everybody reads, nobody who is in reads less than whoever only looks.
      visibleAfter: sql<number>`case when ${conversations.visibility} = 'public'
        then least(${members.visibleAfter}, ${conversations.openSince})
        else coalesce(${members.visibleAfter}, ${conversations.openSince}) end`.mapWith(Number),
      isSilenced: sql<boolean>`coalesce(${members.silencedUntil} > now(), false)`,
      isBanned: sql<boolean>`exists (select 1 from ${bans} where ${bans.conversationId} = ${conversations.id} and ${bans.personId} = ${person})`,
      hasBlocked: hasBlockedOther(person),
    })
    .from(conversations)
    .innerJoin(
      workspaceMembers,
      and(
        eq(workspaceMembers.workspaceId, conversations.workspaceId),
        eq(workspaceMembers.personId, person),
        isNull(workspaceMembers.leftAt),
      ),
    )
    .innerJoin(people, and(eq(people.id, person), eq(people.state, "active")))
    .leftJoin(
      members,
      and(eq(members.conversationId, conversations.id), eq(members.personId, person), isNull(members.leftAt)),
    )
    .$dynamic();
}

/**
 * In a query about conversations: whether this is a direct one with somebody whom the person blocks. Everywhere else
 * blocking leaves one's own rights as they are.
 */
export function hasBlockedOther(personId: string | SQLWrapper): SQL<boolean> {
  return sql<boolean>`(${conversations.kind} = 'direct' and exists (select 1 from ${blocks} b
    join members o on o.person_id = b.blocked_id where b.blocker_id = ${personId} and o.conversation_id = ${conversations.id}))`;
}
