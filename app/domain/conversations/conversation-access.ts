import { and, eq, isNull, sql } from "drizzle-orm";
import { forbidden, notFound } from "~/shared/rules/errors";
import { type Right, rightsOf } from "~/shared/rules/rights";
import type { ConversationKind, ConversationRole, Visibility, WorkspaceRole } from "~/shared/rules/vocabulary";
import type { PersonView } from "~/shared/views/person";
import { preparedOn } from "~db/client";
import { people } from "~db/schema/accounts";
import { conversations, members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import { personColumns } from "../accounts/account-reads";
import { actingPerson, type Ctx } from "../kernel/ctx";

declare const proof: unique symbol;

type Proven<R extends Right> = {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: ConversationKind;
  readonly visibility: Visibility;
  /** Who opened it. */
  readonly personId: string;
  readonly person: PersonView;
  readonly workspaceRole: WorkspaceRole;
  /** Null for somebody who is not in the conversation. */
  readonly conversationRole: ConversationRole | null;
  readonly rights: ReadonlySet<Right>;
  readonly [proof]: { readonly [right in R]: true };
};

/** A conversation whose door was opened for a right. Verbs take this and not an id; only this file makes one. */
export type Opened<R extends Right = never> = Proven<Widened<R>>;

// A right brings along the ones below it, so what was opened to post may also be read.
type Widened<R extends Right> = R | "see" | (R extends "see" | "join" ? never : "read");

const acts: Record<Right, string> = {
  see: "see this conversation",
  read: "read this conversation",
  join: "join this conversation",
  leave: "leave this conversation",
  post: "post here",
  react: "react here",
  invite: "add people here",
  moderate: "moderate this conversation",
  manage: "change this conversation",
};

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
  if (!granted.has("see")) throw notFound("conversation");
  if (!granted.has(right)) throw forbidden(acts[right]);
  return { ...found, rights: granted } as unknown as Opened<R>;
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

const person = sql.placeholder("personId");

const standing = preparedOn((db) =>
  db
    .select({
      id: conversations.id,
      workspaceId: conversations.workspaceId,
      kind: conversations.kind,
      visibility: conversations.visibility,
      isArchived: sql<boolean>`${conversations.archivedAt} is not null`,
      person: personColumns,
      workspaceRole: workspaceMembers.role,
      conversationRole: members.role,
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
    .where(eq(conversations.id, sql.placeholder("id")))
    .prepare("standing"),
);
