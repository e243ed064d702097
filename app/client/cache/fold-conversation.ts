import { rightsOf } from "~/shared/rules/rights-of";
import type { ConversationFacts, ConversationView } from "~/shared/views/conversation";

/** The conversation has come this far; with it, how many are in it, when that is known. */
export function foldProgress(view: ConversationView, seq: number, memberCount?: number): ConversationView {
  if (seq <= view.lastSeq) return view;
  return { ...view, lastSeq: seq, memberCount: memberCount ?? view.memberCount };
}

/** The header or the rules are others now, and with them what the viewer may do. */
export function foldFacts(view: ConversationView, seq: number, facts: ConversationFacts): ConversationView {
  if (seq <= view.lastSeq) return view;
  const rights = [...rightsOf({ ...facts, ...view.viewer })];
  return { ...view, ...facts, rights, lastSeq: seq };
}

type Cursor = { readSeq: number; readTurn: number };

/** One of the person's devices has read up to here, or gone back to here in a later turn; whoever only looks has no place. */
export function foldReadHere(view: ConversationView, { readSeq, readTurn }: Cursor): ConversationView {
  if (view.readSeq === null || !isLater({ readSeq, readTurn }, { readSeq: view.readSeq, readTurn: view.readTurn }))
    return view;
  return { ...view, readSeq, readTurn };
}

/** Of two cursors the one of the later turn counts, and within a turn the further one. */
export function isLater(one: Cursor, other: Cursor): boolean {
  return one.readTurn > other.readTurn || (one.readTurn === other.readTurn && one.readSeq > other.readSeq);
}

/** The answer, unless events have brought the header further than the answer, which was overtaken on its way. */
export function mergeConversation(known: unknown, answer: unknown): unknown {
  const [before, now] = [known, answer] as [ConversationView | undefined, ConversationView];
  if (!before || before.id !== now.id) return now;
  const read = foldReadHere(now, { readSeq: before.readSeq ?? 0, readTurn: before.readTurn });
  return before.lastSeq <= now.lastSeq ? read : foldProgress(read, before.lastSeq, before.memberCount);
}
