/** Those whose words begin as what was typed, in their own order; what begins with it as a whole comes first. */
export function rankByWords<T>(list: readonly T[], typed: string, wordsOf: (one: T) => readonly string[]): T[] {
  const sought = plain(typed);
  const begins = (words: string) => plain(words).startsWith(sought);
  const hasWord = (words: string) =>
    plain(words)
      .split(/[\s._-]+/)
      .some((word) => word.startsWith(sought));
  const first = list.filter((one) => wordsOf(one).some(begins));
  const rest = list.filter((one) => !first.includes(one) && wordsOf(one).some(hasWord));
  return [...first, ...rest];
}

// Nobody should need the keyboard of another's language to find them.
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
