import { expect, test } from "vitest";
import { renderMessage } from "./render-message";

const tricks = [
  ...[">", "[", "*a_ ", "`", "``a`", "@a", "@a.", "- ", "- a\n", "* a\n  * b\n", "<", "![[](", "[a](", "[a][", "1. "],
  ...["http://", "http://a@", "https://a.b/(", "https://[", "mailto:", "//", "~~*", "**", "a**b", "***a ", "_", "\\"],
  ...[
    "||",
    "||a",
    "||a ",
    "|",
    "|a|\n|-|\n",
    "a|b\n",
    "|-\n",
    "&",
    "&#1;",
    ":a:",
    ":",
    "\n",
    " ",
    "\t",
    "```\n",
    "~~~\n",
  ],
  ...['"', "(", "<a@b", "<http:", "    x\n", "> ```\n", "- [ ] ", "\u0301", "😀", "\u202e", "京", "x.y@z "],
];
const inCode = [
  "$",
  '"',
  "'",
  "`",
  "/*",
  "/",
  "<",
  "<a ",
  "<!--",
  "a(",
  "a.",
  "0x",
  "1_",
  "#",
  "--",
  "@a",
  "\\",
  '"""',
  "a :",
  "a=",
  "-",
  "\n+",
];
const languages = ["ts", "java", "python", "html", "diff", "sql", "css", "sh", "yaml", "json", "rust", "lua", "php"];
const small = 600;
const large = small * 16;

/** The least of three, so that what else the machine does counts for little. */
function cost(body: string): number {
  const times = Array.from({ length: 3 }, () => {
    const before = performance.now();
    renderMessage(body, { a: "0199-a" });
    return performance.now() - before;
  });
  return Math.min(...times);
}

// Sixteen times as long costs sixteen times as much, and 256 times were it the square; what is tiny is all noise.
test.each(tricks)("%j, again and again, costs no more than its length", (trick) => {
  expectInProportion((length) => trick.repeat(length / trick.length));
});

test.each(languages)("nothing repeated in %s costs more than its length", (language) => {
  for (const part of inCode) expectInProportion((length) => `\`\`\`${language}\n${part.repeat(length / part.length)}`);
});

/** A machine that does other things disturbs one measurement or two, and what grows with the square shows in each. */
function expectInProportion(make: (length: number) => string): void {
  let factor = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 6 && factor >= 80; turn += 1)
    factor = Math.min(factor, cost(make(large)) / Math.max(cost(make(small)), 0.25));
  expect(factor, make(12)).toBeLessThan(80);
}
