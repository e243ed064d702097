export type YamlMap = { [key: string]: YamlValue };
export type YamlValue = string | string[] | YamlMap;

type Line = { indent: number; text: string };

/** Reads the plain part of YAML that our own files use: maps, lists of words, words with or without quotes. */
export function readYaml(source: string): YamlMap {
  const lines = source
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("#"))
    .map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
  return readMap(lines, 0);
}

function readMap(lines: Line[], indent: number): YamlMap {
  const map: YamlMap = {};
  while (lines[0]?.indent === indent) {
    const { text } = lines.shift() as Line;
    const [, key, rest] = /^([\w.-]+):(?: (.*))?$/.exec(text) ?? [];
    if (key === undefined) throw new Error(`This line is not "key: value": ${text}`);
    map[key] = rest === undefined ? readBlock(lines, indent) : readWord(rest);
  }
  return map;
}

function readBlock(lines: Line[], above: number): YamlValue {
  const next = lines[0];
  if (!next || next.indent <= above) return {};
  return next.text.startsWith("- ") ? readList(lines, next.indent) : readMap(lines, next.indent);
}

function readList(lines: Line[], indent: number): string[] {
  const list: string[] = [];
  while (lines[0]?.indent === indent && lines[0].text.startsWith("- ")) {
    list.push(readWord((lines.shift() as Line).text.slice(2)));
  }
  return list;
}

function readWord(text: string): string {
  return /^".*"$/.test(text) ? (JSON.parse(text) as string) : text;
}
