import type { EmojiEntry } from "./emoji-table";

/** What fits every word that was typed, the best first: the name as it stands, then its beginning, its words, keywords. */
export function searchEmojis(entries: readonly EmojiEntry[], text: string, most: number): EmojiEntry[] {
  const typed = text
    .toLowerCase()
    .split(/[\s_:-]+/)
    .filter(Boolean);
  if (typed.length === 0) return [];
  const ranked = entries
    .map((entry, place) => ({ entry, place, rank: rankOf(entry, typed) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.place - b.place);
  return ranked.slice(0, most).map(({ entry }) => entry);
}

function rankOf({ name, words }: EmojiEntry, typed: readonly string[]): number | null {
  const phrase = typed.join(" ");
  const spoken = name.toLowerCase();
  if (spoken === phrase) return 0;
  if (spoken.startsWith(phrase)) return 1;
  const inName = spoken.split(/[^\p{L}\p{N}]+/u);
  const begins = (list: readonly string[], word: string) => list.some((one) => one.toLowerCase().startsWith(word));
  if (typed.every((word) => words.includes(word))) return 2;
  if (typed.every((word) => begins(inName, word))) return 3;
  return typed.every((word) => begins(inName, word) || begins(words, word)) ? 4 : null;
}
