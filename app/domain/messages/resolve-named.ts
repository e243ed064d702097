import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { limits } from "~/shared/rules/limits";
import type { Calling } from "~/shared/rules/vocabulary";
import { members } from "~db/schema/conversations";
import { presenceLeases } from "~db/schema/reading";
import type { Opened } from "../conversations/conversation-access";
import type { Ctx } from "../kernel/ctx";
import { findHandles, type Mentions } from "./render-message";
import { resolveMentions } from "./resolve-mentions";

/** Whom a text calls besides those it names: the ids for `here`, as tomorrow others are there; and how many they are. */
export type Call = { calls: Calling | null; called: string[] | null; count: number };

const nobody: Call = { calls: null, called: null, count: 0 };

/** Whom a text names, and whom it calls besides. */
export type Named = { mentions: Mentions; call: Call };

/** Two queries at most, and none for a text without a handle. */
export async function resolveNamed(ctx: Ctx, to: Opened<"post">, body: string): Promise<Named> {
  const mentions = await resolveMentions(ctx, to, body);
  return { mentions, call: await resolveCall(ctx, to, { body, mentions }) };
}

/**
 * `@channel` calls everybody else in the conversation and `@here` those of them who are there at this moment, unless it
 * stands in code, comes from somebody who may not call everybody, or is somebody's handle. One query, and none for others.
 */
async function resolveCall(
  ctx: Ctx,
  to: Opened<"post">,
  { body, mentions }: { body: string; mentions: Mentions },
): Promise<Call> {
  const calls = to.rights.has("mentionAll") ? findCall(body, mentions) : null;
  if (calls === null) return nobody;
  if (calls === "channel") return { calls, called: null, count: await countOthers(ctx, to) };
  const called = await readOthersThere(ctx, to);
  return { calls, called, count: called.length };
}

/** Many people are not called by a slip: whoever does it says that it is meant. */
export function mustConfirm(
  { count }: Pick<Call, "count">,
  { confirmed = false }: { confirmed?: boolean | undefined },
): boolean {
  return count > limits.calledUnasked && !confirmed;
}

function findCall(body: string, mentions: Mentions): Calling | null {
  if (!/@(here|channel)/i.test(body)) return null;
  const handles = new Set(findHandles(body).filter((handle) => !Object.hasOwn(mentions, handle)));
  if (handles.has("channel")) return "channel";
  return handles.has("here") ? "here" : null;
}

function countOthers(ctx: Ctx, to: Opened<"post">): Promise<number> {
  return ctx.db.$count(members, others(to));
}

async function readOthersThere(ctx: Ctx, to: Opened<"post">): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ personId: members.personId })
    .from(members)
    .innerJoin(presenceLeases, eq(presenceLeases.personId, members.personId))
    .where(and(others(to), gt(presenceLeases.expiresAt, sql`now()`)));
  return rows.map(({ personId }) => personId);
}

function others(to: Opened<"post">) {
  return and(eq(members.conversationId, to.id), isNull(members.leftAt), ne(members.personId, to.personId));
}
