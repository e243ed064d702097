/** The same person has the same hue everywhere: ten classes, chosen by a small stable sum over the id. */
export function avatarHue(id: string): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hues[sum % hues.length] ?? "hue-0";
}

// Written out whole, because the style sheet keeps only class names it can read.
const hues = ["hue-0", "hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8", "hue-9"];
