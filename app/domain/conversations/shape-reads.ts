import { and, eq, isNull, sql } from "drizzle-orm";
import type { PreviewShape } from "~/shared/inputs/conversation-settings";
import type { Right, Standing } from "~/shared/rules/rights";
import { rightsOf } from "~/shared/rules/rights-of";
import type { ConversationRole, PersonKind, WorkspaceRole } from "~/shared/rules/vocabulary";
import type { Consequence, ShapePreviewView } from "~/shared/views/shape";
import { people } from "~db/schema/accounts";
import { bans, conversations, joinRequests, members } from "~db/schema/conversations";
import { workspaceMembers } from "~db/schema/workspaces";
import type { Ctx } from "../kernel/ctx";
import type { Opened } from "./conversation-access";
import { postingFor } from "./conversation-rules";
import { refuseReshaping } from "./reshape-conversation";

const mostNames = 5;

/** Who would gain and lose what, before a conversation takes another shape: the rights table asked twice. Two queries. */
export async function readShapePreview(ctx: Ctx, here: Opened<"reshape">, to: PreviewShape): Promise<ShapePreviewView> {
  refuseReshaping(here, to);
  const posting = here.kind === to.kind ? {} : { posting: postingFor(to.kind), postingRoles: [] };
  const groups = await readGroups(ctx, here);
  const moved = groups.map((group) => ({
    ...group,
    ...effectOf(rightsOf({ ...here, ...group.viewer }), rightsOf({ ...here, ...group.viewer, ...to, ...posting })),
  }));
  const inside = groups.filter(({ viewer }) => viewer.conversationRole !== null);
  return {
    gains: gather(moved, "gain"),
    loses: gather(moved, "lose"),
    guests: count(inside.filter(({ viewer }) => viewer.workspaceRole === "guest")),
    bots: count(inside.filter(({ viewer }) => viewer.personKind === "bot")),
    ...(await readPast(ctx, here)),
  };
}

type Viewer = Pick<
  Standing,
  "personKind" | "workspaceRole" | "conversationRole" | "isBanned" | "isSilenced" | "hasBlocked"
>;
type Group = { viewer: Viewer; count: number; names: string[] };

// Everybody of the workspace, gathered by what the rights table looks at.
async function readGroups(ctx: Ctx, here: Opened<"reshape">): Promise<Group[]> {
  const rows = await ctx.db
    .select({
      personKind: sql<PersonKind>`${people.kind}`,
      workspaceRole: sql<WorkspaceRole>`${workspaceMembers.role}`,
      conversationRole: sql<ConversationRole | null>`${members.role}`,
      count: sql<number>`count(*)::int`,
      names: sql<string[]>`(array_agg(${people.name} order by ${people.name}))[1:${sql.raw(String(mostNames))}]`,
    })
    .from(workspaceMembers)
    .innerJoin(people, and(eq(people.id, workspaceMembers.personId), eq(people.state, "active")))
    .leftJoin(
      members,
      and(eq(members.conversationId, here.id), eq(members.personId, people.id), isNull(members.leftAt)),
    )
    .leftJoin(bans, and(eq(bans.conversationId, here.id), eq(bans.personId, people.id)))
    .where(
      and(eq(workspaceMembers.workspaceId, here.workspaceId), isNull(workspaceMembers.leftAt), isNull(bans.personId)),
    )
    .groupBy(people.kind, workspaceMembers.role, members.role);
  const plain = { isBanned: false, isSilenced: false, hasBlocked: false };
  return rows.map(({ count, names, ...roles }) => ({ viewer: { ...roles, ...plain }, count, names }));
}

type Effect = { gain: Consequence["what"][]; lose: Consequence["what"][] };

function effectOf(before: ReadonlySet<Right>, after: ReadonlySet<Right>): Effect {
  const gained = (right: Right) => !before.has(right) && after.has(right);
  const lost = (right: Right) => before.has(right) && !after.has(right);
  // Administrators know that it exists, whatever its shape.
  const knows = before.has("administer");
  const effect: Effect = { gain: [], lose: [] };
  if (gained("read")) effect.gain.push("read");
  else if (gained("see") && !knows) effect.gain.push("find");
  if (gained("post")) effect.gain.push("post");
  if (lost("read")) effect.lose.push(lost("see") && !knows ? "everything" : "read");
  else if (lost("see") && !knows) effect.lose.push("find");
  if (lost("post")) effect.lose.push("post");
  return effect;
}

const gravest: readonly Consequence["what"][] = ["everything", "read", "find", "post"];

function gather(moved: (Group & Effect)[], side: keyof Effect): Consequence[] {
  const kinds = gravest.filter((what) => moved.some((group) => group[side].includes(what)));
  return kinds.map((what) => {
    const concerned = moved.filter((group) => group[side].includes(what));
    const names = concerned.flatMap((group) => group.names).sort((a, b) => a.localeCompare(b));
    return { what, count: count(concerned), names: names.slice(0, mostNames) };
  });
}

function count(groups: Group[]): number {
  return groups.reduce((sum, group) => sum + group.count, 0);
}

async function readPast(ctx: Ctx, { id }: Opened<"reshape">): Promise<{ earlier: number; requests: number }> {
  const [past] = await ctx.db
    .select({
      earlier: conversations.messageCount,
      requests: sql<number>`(select count(*) from ${joinRequests} r where r.conversation_id = ${id} and r.decided_at is null)::int`,
    })
    .from(conversations)
    .where(eq(conversations.id, id));
  return past ?? { earlier: 0, requests: 0 };
}
