export type PreviewBlock =
  | { kind: "text" | "code" | "quote"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; rows: string[][] };

const listMark = /^ *(?:[-*+]|\d{1,9}[.)]) +/;

/**
 * How a message on its way is laid out until the server's rendering is there: paragraphs, code, lists, quotes and
 * tables, so that the line keeps its height when the real one takes its place. Nothing here is HTML.
 */
export function previewBlocks(body: string): PreviewBlock[] {
  // Every second part stands between fences.
  return body
    .split(/^```.*\n?/m)
    .flatMap((part, place) => (place % 2 === 1 ? code(part) : part.split(/\n{2,}/).flatMap(runs)));
}

function code(part: string): PreviewBlock[] {
  return part ? [{ kind: "code", text: part.replace(/\n$/, "") }] : [];
}

/** Lines that stand together, cut where one kind of line ends and another begins. */
function runs(paragraph: string): PreviewBlock[] {
  const lines = paragraph.replace(/^\n/, "").replace(/\n$/, "").split("\n");
  if (lines.length > 1 && isUnderHead(lines[1])) return [{ kind: "table", rows: tableRows(lines) }];
  const blocks: PreviewBlock[] = [];
  for (const line of lines) addLine(blocks, line);
  return blocks.filter((block) => block.kind !== "text" || block.text.length > 0);
}

function addLine(blocks: PreviewBlock[], line: string): void {
  const last = blocks.at(-1);
  const words = line.replace(listMark, "");
  if (words !== line) {
    if (last?.kind === "list") last.items.push(words);
    else blocks.push({ kind: "list", items: [words] });
    return;
  }
  const kind = line.startsWith(">") ? "quote" : "text";
  const text = kind === "quote" ? line.replace(/^> ?/, "") : line;
  if (last?.kind === "list" && kind === "text") last.items.push(`${last.items.pop()}\n${text.trim()}`);
  else if (last && "text" in last && last.kind === kind) last.text += `\n${text}`;
  else blocks.push({ kind, text });
}

function isUnderHead(line = ""): boolean {
  return line.includes("|") && line.includes("-") && /^[|:\- ]+$/.test(line);
}

function tableRows(lines: string[]): string[][] {
  return lines.flatMap((line, place) => (place === 1 ? [] : [cellsOf(line)]));
}

function cellsOf(line: string): string[] {
  const cells = line.trim().split("|");
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}
