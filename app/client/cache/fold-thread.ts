import type { ThreadStandingView } from "~/shared/views/thread";
import { isLater } from "./fold-conversation";

type Standings = ThreadStandingView[];

/** Of two tellings the one with the later cursor counts, and of equal ones that which knows of later replies. */
export function foldStanding(known: ThreadStandingView, told: ThreadStandingView): ThreadStandingView {
  return isOlder(told, known) ? known : told;
}

/** What is told of one thread takes its place in the list; what is read stays in it, so that its cursor is known. */
export function foldWaiting(list: Standings, told: ThreadStandingView): Standings {
  const known = list.find(({ rootId }) => rootId === told.rootId);
  if (!known) return [told, ...list];
  const now = foldStanding(known, told);
  return now === known ? list : [now, ...list.filter((one) => one !== known)];
}

/** Whether the list can say by itself what is true: not of a thread that is new to it, or of which it knew half. */
export function isSureOf(list: Standings, told: ThreadStandingView): boolean {
  const known = list.find(({ rootId }) => rootId === told.rootId);
  return known !== undefined && !(isOlder(told, known) && told.lastReplySeq > known.lastReplySeq);
}

/** Every thread of the list was read to its end. */
export function foldAllRead(list: Standings): Standings {
  return list.map((one) => ({ ...one, readSeq: Math.max(one.readSeq, one.lastReplySeq), unread: 0 }));
}

/** This device has seen every reply up to `seq` in that turn; how many are left is known only at the end. */
export function foldThreadSeen(known: ThreadStandingView, { seq, turn }: { seq: number; turn: number }) {
  if (seq <= known.readSeq || turn !== known.readTurn) return known;
  return { ...known, readSeq: seq, unread: seq >= known.lastReplySeq ? 0 : known.unread };
}

/** The server's list, except where events have brought a thread further than the answer, which was overtaken. */
export function mergeWaiting(known: unknown, answer: unknown): unknown {
  if (!Array.isArray(known) || !Array.isArray(answer)) return answer;
  const before = new Map((known as Standings).map((one) => [one.rootId, one]));
  return (answer as Standings).map((one) => mergeStanding(before.get(one.rootId), one));
}

export function mergeStanding(known: unknown, answer: unknown): unknown {
  return known ? foldStanding(known as ThreadStandingView, answer as ThreadStandingView) : answer;
}

function isOlder(one: ThreadStandingView, other: ThreadStandingView): boolean {
  return isLater(other, one) || (!isLater(one, other) && one.lastReplySeq < other.lastReplySeq);
}
