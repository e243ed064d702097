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
  // Segmenting is slow, and a cased letter before another is a whole character already.
  const [letter = ""] = /^[\p{Lu}\p{Ll}\p{Nd}](?=[\p{Lu}\p{Ll}\p{Nd}]|$)/u.exec(word) ?? [];
  if (letter) return letter;
  for (const { segment } of segmenter.segment(word)) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment;
  }
  return [...word][0] ?? "";
}
