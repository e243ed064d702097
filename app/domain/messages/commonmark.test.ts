import { tests } from "commonmark-spec";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { renderMessage } from "./render-message";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Example = (typeof tests)[number];

const reasons: [why: string, isSo: (example: Example) => boolean][] = [
  ["a heading stays as it was typed", ({ html }) => /<h[1-6]/.test(html)],
  ["a rule stays as it was typed", ({ html }) => html.includes("<hr")],
  ["a picture comes as a file", ({ html }) => html.includes("<img")],
  ["addresses are written where they lead from", ({ markdown }) => /^ {0,3}(> ?)?\[[^\]]*\]:/m.test(markdown)],
  [
    "tags are words",
    ({ section, html }) =>
      /HTML/.test(section) || /<(?!\/?(p|a|em|strong|code|pre|ul|ol|li|blockquote|br)\b)/.test(html),
  ],
  ["character references are words", ({ markdown }) => /&[#\w]+;/.test(markdown)],
];

// What no rule tells, one by one.
const others = new Map([
  ...because("tags are words", [21, 344, 476, 477, 642, 643]),
  ...because("addresses are written where they lead from", [194]),
  ...because("a bare address is a link", [508, 511, 513, 518, 519, 547, 548, 590, 602, 608, 611]),
  ...because("a link leads to the web or to a mailbox", [486, 489, 492, 499, 502, 504, 522, 596, 598, 599, 601]),
]);

const supported = tests.filter((example) => !others.has(example.number) && !reasons.some(([, isSo]) => isSo(example)));

test.each(supported)("CommonMark's example $number, $section: $markdown", ({ markdown, html }) => {
  const body = elsewhere(markdown.replaceAll("→", "\t"));
  expect(shape(renderMessage(body, {}))).toBe(shape(elsewhere(html.replaceAll("→", "\t"))));
});

test("most of CommonMark's examples hold here", () => {
  expect(supported.length).toBeGreaterThanOrEqual(379);
});

function because(why: string, numbers: number[]) {
  return numbers.map((number) => [number, why] as const);
}

function elsewhere(text: string): string {
  return text.replaceAll(/(?<![\w/.])\/(url|uri|foo|bar|baz)\b/g, "https://e.example/$1");
}

/** What a message means: without what is ours alone in how it is shown. */
function shape(html: string): string {
  return parseFragment(html)
    .childNodes.map(shapeOf)
    .join("")
    .replaceAll(/\s*\n\s*/g, "\n")
    .replaceAll(">\n<", "><")
    .trim();
}

function shapeOf(node: Node): string {
  if ("value" in node) return node.value;
  if (!("tagName" in node)) return "";
  const [name, of] = [
    node.tagName,
    (wanted: string) => node.attrs.find((attribute) => attribute.name === wanted)?.value,
  ];
  if (of("class") === "code-head" || name === "br") return "";
  const inner = node.childNodes.map(shapeOf).join("");
  if (name === "div" || name === "span") return inner;
  if (name === "a") return `[${inner}](${of("href")})`;
  return `<${name}${of("start") ?? ""}>${inner}</${name}>`;
}
