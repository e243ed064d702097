import { limits } from "~/shared/rules/limits";

export type Kept = { body: string; setAside: string[]; revision: number; updatedAt: Date };
export type Brought = { body: string; revision: number; writtenAt: Date };

/**
 * Of what is kept and what a device brings, the words that were written later stay, by the server's clock. What loses to
 * words that knew nothing of it is set aside. Null where nothing becomes another.
 */
export function mergeDraft(kept: Kept, brought: Brought): Omit<Kept, "revision"> | null {
  if (brought.body === kept.body) return null;
  const { setAside, updatedAt } = kept;
  // A row that was swept began anew: whatever was written upon the old one knows of all there is.
  const knows = brought.revision >= kept.revision;
  if (knows) return { body: brought.body, setAside, updatedAt: later(brought.writtenAt, updatedAt) };
  const wins = brought.writtenAt >= updatedAt;
  const [winner, loser] = wins ? [brought.body, kept.body] : [kept.body, brought.body];
  const aside = isLost(loser, winner) ? putAside(setAside, loser) : setAside;
  if (!wins && aside === setAside) return null;
  return { body: winner, setAside: aside, updatedAt: later(brought.writtenAt, updatedAt) };
}

/** Words beside a draft, the latest first; the same words stand there once, and the oldest make room. */
export function putAside(setAside: string[], words: string): string[] {
  if (words.trim() === "" || setAside[0] === words) return setAside;
  return [words, ...setAside.filter((one) => one !== words)].slice(0, limits.setAside);
}

// Who only wrote on has lost nothing.
function isLost(loser: string, winner: string): boolean {
  return loser.trim() !== "" && !(winner !== "" && winner.startsWith(loser.trimEnd()));
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
