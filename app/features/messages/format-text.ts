import type { Format } from "./formats";

export type Selected = { text: string; from: number; to: number };
/** What takes the place of a part of the text, and what is selected then. */
export type Change = { from: number; to: number; insert: string; select: [from: number, to: number] };

const marks = { bold: "**", italic: "_", strike: "~~", spoiler: "||" } as const;
const prefixes = { quote: "> ", list: "- ", task: "- [ ] " } as const;
const anyPrefix = { quote: /^> ?/, list: /^[-*+] (?!\[[ x]\] )/i, task: /^[-*+] \[[ x]\] /i } as const;

/** Marks what is selected, or takes the marks away where it has them already. */
export function formatText(format: Format, selected: Selected): Change {
  switch (format) {
    case "link":
      return link(selected);
    case "code":
      return wrap(selected, selected.text.slice(selected.from, selected.to).includes("`") ? "``" : "`");
    case "codeBlock":
      return block(selected);
    case "quote":
    case "list":
    case "task":
      return lines(selected, format);
    default:
      return wrap(selected, marks[format]);
  }
}

// Marks hold only when they stand at a word: spaces at the ends of what is selected stay outside.
function wrap({ text, ...at }: Selected, mark: string): Change {
  const whole = text.slice(at.from, at.to);
  const from = at.from + (whole.length - whole.trimStart().length);
  const to = Math.max(from, at.to - (whole.length - whole.trimEnd().length));
  const words = text.slice(from, to);
  const size = mark.length;
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark && from >= size)
    return { from: from - size, to: to + size, insert: words, select: [from - size, to - size] };
  if (words.length >= size * 2 && words.startsWith(mark) && words.endsWith(mark))
    return { from, to, insert: words.slice(size, -size), select: [from, to - size * 2] };
  return { from, to, insert: mark + words + mark, select: [from + size, to + size] };
}

function link({ text, from, to }: Selected): Change {
  const words = text.slice(from, to);
  if (/^https?:\/\/\S+$/i.test(words)) return { from, to, insert: `[](${words})`, select: [from + 1, from + 1] };
  const begin = from + words.length + 3;
  return { from, to, insert: `[${words}](https://)`, select: [begin, begin + "https://".length] };
}

function block({ text, from, to }: Selected): Change {
  const words = text.slice(from, to);
  const fence = fenceFor(words);
  const before = from > 0 && text[from - 1] !== "\n" ? "\n" : "";
  const after = to < text.length && text[to] !== "\n" ? "\n" : "";
  const begin = from + before.length + fence.length + 1;
  const insert = `${before}${fence}\n${words}${words.endsWith("\n") ? "" : "\n"}${fence}${after}`;
  return { from, to, insert, select: [begin, begin + words.length] };
}

/** A fence that nothing in the words ends too early. */
export function fenceFor(words: string): string {
  const runs = words.match(/`{3,}/g) ?? [];
  return "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
}

// Whole lines, however little of them is selected.
function lines({ text, ...at }: Selected, format: keyof typeof prefixes): Change {
  const from = text.lastIndexOf("\n", at.from - 1) + 1;
  const end = text.indexOf("\n", Math.max(at.from, at.to - 1));
  const to = end === -1 ? text.length : end;
  const before = text.slice(from, to).split("\n");
  const written = before.filter((line) => line.trim() !== "");
  const isMarked = written.length > 0 && written.every((line) => anyPrefix[format].test(line));
  const change = (line: string) => {
    if (isMarked) return line.replace(anyPrefix[format], "");
    if (line.trim() === "" && before.length > 1) return line;
    return prefixes[format] + (format === "quote" ? line : line.replace(/^[-*+] (\[[ x]\] )?/i, ""));
  };
  const after = before.map(change);
  const insert = after.join("\n");
  const isOneLine = before.length === 1 && at.from === at.to;
  const cursor = Math.max(from, at.to + insert.length - (to - from));
  return { from, to, insert, select: isOneLine ? [cursor, cursor] : [from, from + insert.length] };
}
