import { expect, test } from "vitest";
import { codeLanguage } from "./code-rules";
import { colourCode } from "./colour-code";

const same = (text: string) => text;

function colour(name: string, code: string): string {
  const language = codeLanguage(name);
  if (!language) throw new Error(`Nobody knows ${name}.`);
  return colourCode(code, language, same).replaceAll(/<span class="tok-(\w+)">([\s\S]*?)<\/span>/g, "‹$1:$2›");
}

test.each([
  [
    "python",
    'def f(x): # "no"\n  """a\nb"""',
    '‹keyword:def› ‹function:f›(x): ‹comment:# "no"›\n  ‹string:"""a\nb"""›',
  ],
  ["json", '{"a": "b", "n": 1.5}', '{‹key:"a"›: ‹string:"b"›, ‹key:"n"›: ‹number:1.5›}'],
  ["yaml", "on-fire: true # x", "‹key:on-fire›: ‹number:true› ‹comment:# x›"],
  ["sql", "SELECT id FROM t -- all", "‹keyword:SELECT› id ‹keyword:FROM› t ‹comment:-- all›"],
  ["html", '<a href="x">1 < 2</a>', '‹keyword:<a› ‹key:href›=‹string:"x"›‹keyword:>›1 < 2‹keyword:</a›‹keyword:>›'],
  ["diff", "+new\n-old\n same", "‹added:+new\n›‹removed:-old\n› same"],
  ["c", "/* never closed\nint", "‹comment:/* never closed\nint›"],
  ["js", '"never closed\nlet', '‹string:"never closed›\n‹keyword:let›'],
  ["Rust", "let s: Vec<u8>;", "‹keyword:let› s: ‹type:Vec›<‹keyword:u8›>;"],
])("people see what is what in %s", (name, code, seen) => {
  expect(colour(name, code)).toBe(seen);
});

test("colours take nothing away and add nothing", () => {
  const code = "a=\"\\\"x'`$ {1}`/* */ // # -- <!-- <b c='d'> \\u00e9 été 北京 😀\n@@ -1 +1 @@\n'";
  for (const name of ["ts", "python", "html", "diff", "sql", "css", "sh", "yaml", "lua", "dockerfile"]) {
    expect(colour(name, code).replaceAll(/‹\w+:([^‹›]*)›/g, "$1"), name).toBe(code);
  }
});
