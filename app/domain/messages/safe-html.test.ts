import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { hostileWords } from "../../../e2e/support/hostile-words";
import { renderMessage } from "./render-message";

type Node = DefaultTreeAdapterTypes.ChildNode;

// Every tag that a message may hold, with all that its attributes may say.
const allowed: Record<string, Record<string, RegExp>> = {
  p: {},
  br: {},
  strong: {},
  em: {},
  s: {},
  code: {},
  pre: { tabindex: /^0$/ },
  blockquote: {},
  ul: {},
  ol: { start: /^\d{1,9}$/ },
  li: { class: /^task$/ },
  a: { href: /^(https?:\/\/|mailto:)/i, rel: /^noopener nofollow ugc$/, target: /^_blank$/ },
  span: { class: /^(mention|tok-[a-z]+)$/, "data-person": /^0199-ada$/ },
  div: {
    class: /^(code-block( code-long)?|code-head|table-box)$/,
    dir: /^ltr$/,
    role: /^group$/,
    "aria-label": /^Table$/,
    tabindex: /^0$/,
  },
  button: { type: /^button$/, class: /^code-copy$/ },
  label: { class: /^(spoiler|code-fold)$/ },
  input: {
    type: /^checkbox$/,
    autocomplete: /^off$/,
    disabled: /^$/,
    checked: /^$/,
    "aria-label": /^(Show the spoiler|To do|Done)$/,
  },
  table: {},
  thead: {},
  tbody: {},
  tr: {},
  th: { class: /^cell-(center|right)$/ },
  td: { class: /^cell-(center|right)$/ },
};

const marks = "<>\"'`&|*_~[](){}!@#:;/\\=-+.?%^ \n\t\0a1é京😀\u200d\u202e\u0301".match(/[\s\S]/gu) ?? [];
const pieces = [
  ...hostileWords,
  ...[
    "```ts\n",
    "```html\n",
    "~~~\n",
    "|a|b|\n|-|:-:|\n",
    "- [x] ",
    "1. ",
    "> ",
    "||",
    "@ada",
    ":fish:",
    "https://a.b/",
  ],
  ...["<script>", "</code>", "</label>", "javascript:", "onerror=", "&lt;", "&#60;", "\n\n", "    ", "data:", "<!--"],
];
const bodies = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...marks), fc.string({ unit: "binary" })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

test("whatever people write, its HTML holds only what a message may hold", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(surprises(body)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test.each(hostileWords)("%j stays words", (words) => {
  expect(surprises(words)).toEqual([]);
});

function surprises(body: string): string[] {
  return parseFragment(renderMessage(body, { ada: "0199-ada" })).childNodes.flatMap(surprisesIn);
}

function surprisesIn(node: Node): string[] {
  if (node.nodeName === "#text") return [];
  if (!("tagName" in node)) return [node.nodeName];
  const rules = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName] : undefined;
  if (!rules) return [node.tagName];
  const here = node.attrs
    .filter(({ name, value }) => !Object.hasOwn(rules, name) || !rules[name]?.test(value))
    .map(({ name, value }) => `${node.tagName} ${name}=${value}`);
  return [...here, ...node.childNodes.flatMap(surprisesIn)];
}
