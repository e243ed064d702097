// What could move the cursor, change colours or turn the reading direction of a terminal.
const unsafe = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text from people as a terminal may show it: control characters are written out, so a name cannot repaint the screen. */
export function visible(text: string): string {
  return text.replace(unsafe, written);
}

/** The same for a whole JSON document, whose own line ends stay; what is written out still parses as the same value. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unsafe, (sign) => (sign === "\n" ? sign : written(sign)));
}

/** Columns under their headings, as wide as their widest cell. */
export function table(headings: string[], rows: string[][]): string {
  const cells = [headings, ...rows.map((row) => row.map(visible))];
  const widths = headings.map((_heading, column) => Math.max(...cells.map((row) => [...(row[column] ?? "")].length)));
  const pad = (cell: string, column: number) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length);
  return cells.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

function written(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
