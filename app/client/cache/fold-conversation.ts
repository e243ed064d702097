import type { ConversationView } from "~/shared/views/conversation";

/** The conversation has come this far; with it, how many are in it, when that is known. */
export function foldProgress(view: ConversationView, seq: number, memberCount?: number): ConversationView {
  if (seq <= view.lastSeq) return view;
  return { ...view, lastSeq: seq, memberCount: memberCount ?? view.memberCount };
}

/** The answer, unless events have brought the header further than the answer, which was overtaken on its way. */
export function mergeConversation(known: unknown, answer: unknown): unknown {
  const [before, now] = [known, answer] as [ConversationView | undefined, ConversationView];
  if (!before || before.id !== now.id || before.lastSeq <= now.lastSeq) return now;
  return { ...now, lastSeq: before.lastSeq, memberCount: before.memberCount };
}
