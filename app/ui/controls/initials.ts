const segmenter = new Intl.Segmenter();

/** One or two letters that stand for a name, whole characters even where one is made of several. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return (first + last).toLocaleUpperCase("en") || "?";
}

function firstLetter(word: string | undefined) {
  if (!word) return "";
  for (const { segment } of segmenter.segment(word)) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment;
  }
  return [...word][0] ?? "";
}
