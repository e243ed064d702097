import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { PlanMove } from "~/shared/inputs/move";
import { conflict, forbidden, invalid, notFound } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";
import { conversations } from "~db/schema/conversations";
import { type MessageRow, messages } from "~db/schema/messages";
import { acts } from "../conversations/conversation-access";
import type { Tx } from "../kernel/transaction";
import type { Route } from "./lock-move";
import { visibleTo } from "./message-reads";

/** What is moved; `isFlat` puts a thread's replies beside its first message. */
export type Wish = PlanMove & { isFlat?: boolean };

/** What becomes of a message. */
type Shape = { id: string; rootId: string | null; inFlow: boolean };

/** One message on its way: what it was, what it becomes, its place there and the number of its leaving. */
export type Step = Shape & { old: MessageRow; seq: number; leftSeq: number };

/** Everything that goes, in its order, and the message there in whose thread it goes. */
export type Plan = {
  steps: Step[];
  intoRootId: string | null;
  /** The number at which another conversation is told of their coming. */
  noticeSeq: number | null;
};

/** Works out what becomes of each message and takes the numbers for it; what cannot be done as a whole is refused. */
export async function planMove(tx: Tx, route: Route, wish: Wish): Promise<Plan> {
  const chosen = await readChosen(tx, route, wish.messageIds);
  const firstStays = wish.asThread === true && route.from.id === route.to.id;
  const intoRootId = firstStays ? (chosen[0]?.id ?? null) : (wish.rootId ?? null);
  const going = firstStays ? chosen.slice(1) : chosen;
  if (intoRootId !== null) await requireRoot(tx, route, intoRootId);
  const rows = [...going, ...(await readReplies(tx, route, going))].sort((a, b) => a.seq - b.seq);
  refuseSenseless(route, rows, intoRootId);
  const shapes = shapesOf(rows, { ...wish, intoRootId });
  const steps = await takeNumbers(tx, route, rows, shapes);
  const isHere = route.from.id === route.to.id;
  return { steps, intoRootId, noticeSeq: isHere ? null : (steps[0]?.seq ?? 1) - 1 };
}

async function readChosen(tx: Tx, { from, isOwn }: Route, ids: string[]): Promise<MessageRow[]> {
  const rows = await tx.db
    .select()
    .from(messages)
    .where(and(visibleTo(from), inArray(messages.id, ids), isNull(messages.notice)))
    .orderBy(asc(messages.seq))
    .for("no key update");
  if (rows.length < ids.length) throw notFound("message");
  if (rows.some(({ movedToId }) => movedToId)) throw conflict("One of these messages was moved meanwhile.", "moved");
  if (rows.some(({ deletedAt }) => deletedAt)) throw conflict("One of these messages was deleted.", "deleted");
  if (isOwn && rows.some(({ authorId }) => authorId !== from.personId)) throw forbidden(acts.move);
  return rows;
}

// What was answered beneath a message goes with it; a deleted reply stays where it was.
async function readReplies(tx: Tx, { from, isOwn }: Route, roots: MessageRow[]): Promise<MessageRow[]> {
  const ids = roots.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await tx.db
    .select()
    .from(messages)
    .where(and(inArray(messages.rootId, ids), isNull(messages.deletedAt), isNull(messages.notice)))
    .orderBy(asc(messages.seq))
    .for("no key update");
  if (isOwn && rows.some(({ authorId }) => authorId !== from.personId)) throw forbidden(acts.move);
  const chosen = new Set(ids);
  return rows.filter(({ id }) => !chosen.has(id));
}

async function requireRoot(tx: Tx, { to }: Route, rootId: string): Promise<void> {
  const isRoot = and(visibleTo(to), eq(messages.id, rootId), isNull(messages.rootId), isNull(messages.notice));
  if ((await tx.db.$count(messages, and(isRoot, isNull(messages.deletedAt)))) === 0) throw notFound("message");
}

function refuseSenseless({ from, to }: Route, rows: MessageRow[], intoRootId: string | null): void {
  if (rows.length === 0) throw invalid("messageIds", "Choose a message that begins the thread, and others for it.");
  if (rows.length > limits.movedAtOnce)
    throw conflict(`At most ${limits.movedAtOnce} messages are moved at once, with their replies.`, "too_many");
  if (rows.some(({ id }) => id === intoRootId)) throw invalid("messageIds", "A message cannot go into its own thread.");
  if (from.id === to.id && rows.some(({ rootId }) => rootId === intoRootId))
    throw invalid("messageIds", "One of these messages stands there already.");
}

type Aim = Pick<Wish, "asThread" | "isFlat"> & { intoRootId: string | null };

function shapesOf(rows: MessageRow[], { intoRootId, asThread, isFlat }: Aim): Shape[] {
  const ids = new Map(rows.map(({ id }) => [id, uuidv7()]));
  const first = rows[0]?.id ?? "";
  return rows.map((row) => {
    const id = ids.get(row.id) ?? row.id;
    const above = row.rootId === null ? null : (ids.get(row.rootId) ?? null);
    if (intoRootId !== null) return { id, rootId: intoRootId, inFlow: false };
    if (asThread && row.id !== first) return { id, rootId: ids.get(first) ?? null, inFlow: false };
    if (asThread || isFlat || above === null) return { id, rootId: null, inFlow: true };
    return { id, rootId: above, inFlow: row.inFlow };
  });
}

// The order in which they were said is the order in which they stand from then on, after all that was said there.
async function takeNumbers(tx: Tx, route: Route, rows: MessageRow[], shapes: Shape[]): Promise<Step[]> {
  const { from, to } = route;
  const count = rows.length;
  const isHere = from.id === to.id;
  const flowing = rows.filter((_, at) => shapes[at]?.inFlow).map(({ id }) => id);
  const last = sql`(select max(m.created_at) from ${messages} m where m.id = any(${sql.param(flowing)}::uuid[]))`;
  const [there] = await tx.db
    .update(conversations)
    .set({
      lastSeq: sql`${conversations.lastSeq} + ${isHere ? count * 2 : count + 1}`,
      messageCount: sql`${conversations.messageCount} + ${flowing.length}`,
      lastMessageAt: sql`greatest(${conversations.lastMessageAt}, ${last})`,
    })
    .where(eq(conversations.id, to.id))
    .returning({ seq: conversations.lastSeq });
  const here = isHere ? there : await takeLeaving(tx, from.id, count);
  if (!there || !here) throw notFound("conversation");
  const begin = there.seq - (isHere ? count * 2 : count);
  return rows.flatMap((old, at) => {
    const shape = shapes[at];
    return shape ? [{ ...shape, old, seq: begin + at + 1, leftSeq: here.seq - count + at + 1 }] : [];
  });
}

async function takeLeaving(tx: Tx, id: string, count: number) {
  const [row] = await tx.db
    .update(conversations)
    .set({ lastSeq: sql`${conversations.lastSeq} + ${count}` })
    .where(eq(conversations.id, id))
    .returning({ seq: conversations.lastSeq });
  return row;
}
