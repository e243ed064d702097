import type { CodeLanguage, Stretch } from "./code-rules";

type Kind = "comment" | "string" | "number" | "keyword" | "function" | "type" | "key" | "added" | "removed";
type Piece = { end: number; kind?: Kind | undefined };
type Reader = (code: string, at: number) => Piece;

const word = /[\p{L}_$@][\p{L}\p{M}\p{N}_$]*/uy;
const dashedWord = /[\p{L}_$@-][\p{L}\p{M}\p{N}_$-]*/uy;
const number = /[0-9][\w.]*/y;
const between = /[\s(){}[\];,.+*=!?%^|]+/y;
const blanks = /[ \t]*/y;
const tagParts = /[^\s"'<>=]+/y;

/**
 * Code as HTML, its parts in classes. Every step takes at least one character and looks at none of them twice, so the
 * time grows with the length alone: grammars made of regular expressions let a hostile text buy seconds.
 */
export function colourCode(code: string, language: CodeLanguage, escapeHtml: (text: string) => string): string {
  const read = readerOf(language);
  let html = "";
  for (let at = 0; at < code.length; ) {
    const { end, kind } = read(code, at);
    const text = escapeHtml(code.slice(at, end));
    html += kind ? `<span class="tok-${kind}">${text}</span>` : text;
    at = end;
  }
  return html;
}

function readerOf(language: CodeLanguage): Reader {
  if (language.shape === "markup") return markupReader();
  if (language.shape === "lines") return readLine;
  return (code, at) => readPiece(code, at, language);
}

function readPiece(code: string, at: number, language: CodeLanguage): Piece {
  const stretch = language.stretches?.find(({ open }) => code.startsWith(open, at));
  if (stretch) {
    const end = endOf(code, at, stretch);
    return { end, kind: stretch.kind === "string" && isKey(code, end, language) ? "key" : stretch.kind };
  }
  const end = endOfMatch(between, code, at) ?? endOfMatch(number, code, at);
  if (end) return { end, kind: /[0-9]/.test(code.charAt(at)) ? "number" : undefined };
  return readWord(code, at, language) ?? { end: at + 1 };
}

function readWord(code: string, at: number, language: CodeLanguage): Piece | undefined {
  const end = endOfMatch(language.dashes ? dashedWord : word, code, at);
  if (!end) return undefined;
  const read = code.slice(at, end);
  if (isKey(code, end, language)) return { end, kind: "key" };
  if (language.words?.has(language.anyCase ? read.toLowerCase() : read)) return { end, kind: "keyword" };
  if (language.constants?.has(read)) return { end, kind: "number" };
  if (code[end] === "(") return { end, kind: "function" };
  if (/^\p{Lu}.*\p{Ll}/u.test(read.slice(0, 40)) && !language.anyCase) return { end, kind: "type" };
  return { end };
}

function isKey(code: string, end: number, { key }: CodeLanguage): boolean {
  return key !== undefined && code[endOfMatch(blanks, code, end) ?? end] === key;
}

/** One that nobody closed runs on: a long one to the end of all, a short one to the end of its line. */
function endOf(code: string, at: number, { open, close, kind, isLong }: Stretch): number {
  if (kind === "comment") {
    const found = code.indexOf(close, at + open.length);
    if (found < 0) return code.length;
    return close === "\n" ? found : found + close.length;
  }
  for (let end = at + open.length; end < code.length; end += 1) {
    if (code[end] === "\\") end += 1;
    else if (code.startsWith(close, end)) return end + close.length;
    else if (code[end] === "\n" && !isLong) return end;
  }
  return code.length;
}

/** Tags, their attributes and what these say; the words between tags are left as they are. */
function markupReader(): Reader {
  let isInTag = false;
  return (code, at) => {
    if (!isInTag && code[at] !== "<") return { end: indexFrom(code, "<", at) };
    if (code.startsWith("<!--", at)) return { end: indexFrom(code, "-->", at + 4) + 3, kind: "comment" };
    if (code[at] === "<") isInTag = /[a-z/!?]/i.test(code.charAt(at + 1));
    else if (code[at] === ">") isInTag = false;
    return isInTag ? readTagPart(code, at) : { end: at + 1, kind: code[at] === ">" ? "keyword" : undefined };
  };
}

function readTagPart(code: string, at: number): Piece {
  const mark = code.charAt(at);
  if (mark === "<") return { end: endOfMatch(tagParts, code, at + 1) ?? at + 1, kind: "keyword" };
  if (mark === '"' || mark === "'") return { end: indexFrom(code, mark, at + 1) + 1, kind: "string" };
  const end = endOfMatch(tagParts, code, at);
  return end ? { end, kind: "key" } : { end: at + 1 };
}

function readLine(code: string, at: number): Piece {
  const end = indexFrom(code, "\n", at) + 1;
  if (code.startsWith("@@", at) || code.startsWith("diff ", at)) return { end, kind: "keyword" };
  if (code[at] === "+") return { end, kind: "added" };
  if (code[at] === "-") return { end, kind: "removed" };
  return { end };
}

function indexFrom(code: string, mark: string, at: number): number {
  const found = code.indexOf(mark, at);
  return found < 0 ? code.length : found;
}

function endOfMatch(pattern: RegExp, code: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(code) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}
