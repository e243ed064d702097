/** How well a name fits what somebody wrote; the smaller the better. */
export const fits = { prefix: 0, wordStart: 1, within: 2, inOrder: 3 } as const;
export type Fit = (typeof fits)[keyof typeof fits];

/** Every word must fit, and the worst of them counts; null for a name that does not fit. */
export function fitOf(written: string, name: string): Fit | null {
  const [looked, text] = [plain(written), plain(name)];
  if (looked === "") return fits.prefix;
  if (text.startsWith(looked)) return fits.prefix;
  const words = looked.split(" ");
  const worst = words.map((word) => fitOfWord(word, text));
  if (!worst.includes(null)) return Math.max(fits.wordStart, ...(worst as Fit[])) as Fit;
  return standsInOrder(looked.replaceAll(" ", ""), text) ? fits.inOrder : null;
}

/** The form in which names are compared: without case, marks and more than one space. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function fitOfWord(word: string, text: string): Fit | null {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return fits.wordStart;
  return text.includes(word) ? fits.within : null;
}

function standsInOrder(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
