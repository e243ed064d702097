const manyLines = 15;
const manyCharacters = 1_500;

/** Whether a pasted text is so long that it hides the talk around it; what goes into code already is where it belongs. */
export function isLongPaste(text: string, before: string): boolean {
  const fences = before.match(/^[ \t]*```/gm)?.length ?? 0;
  if (fences % 2 === 1 || /^\s*```/.test(text)) return false;
  return text.length >= manyCharacters || text.split("\n").length > manyLines;
}
