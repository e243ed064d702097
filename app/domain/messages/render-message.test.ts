import { expect, test } from "vitest";
import { findHandles, renderMessage } from "./render-message";

const render = (body: string) => renderMessage(body, { ada: "0199-ada" });

test("the marks people know become what they mean", () => {
  expect(render("**bold** *italic* ~~gone~~ `code`")).toBe(
    "<p><strong>bold</strong> <em>italic</em> <s>gone</s> <code>code</code></p>",
  );
  expect(render("> quoted")).toContain("<blockquote>");
  expect(render("- one\n- two")).toContain("<li>one</li>");
  expect(render("3. three")).toContain('<ol start="3">');
  expect(render("```ts\na < b\n```")).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>');
  expect(render("one\ntwo")).toContain("<br>");
  expect(render("fish :fish: and :nothing_like_it:")).toBe("<p>fish 🐟 and :nothing_like_it:</p>");
});

test("a heading, a picture and a rule stay the words they were typed as", () => {
  expect(render("# tag")).toBe("<p># tag</p>");
  expect(render("---")).toBe("<p>---</p>");
  expect(render("![x](https://evil.example/p.png)")).not.toContain("<img");
});

const alphabet = ["a", "é", "1", " ", ".", ",", ")", "(", "-", "!", "'", '"'];

test("what is taken for plain words is exactly what the parser would make of it", () => {
  const shorts = alphabet.flatMap((a) => alphabet.flatMap((b) => alphabet.map((c) => a + b + c)));
  const longs = shorts.map((words, at) => `${words} so ${shorts[(at * 31) % shorts.length]}go${words.at(-1)}`);
  for (const body of [...shorts, ...longs]) {
    const words = body.trim();
    // The emphasis after it takes the whole text past the shortcut.
    expect(`${render(words)}\n${render("*end*")}`.trim()).toBe(render(`${words}\n\n*end*`));
  }
});

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](\tjavascript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:msgbox(1))",
  "<javascript:alert(1)>",
  '[x](https://a.example/"onmouseover=alert(1))',
  '[x](https://a.example "t\\" onmouseover=alert(1)")',
  "`<script>`",
  '```"><script>\nalert(1)\n```',
  "@ada<script>",
  "**<b onclick=alert(1)>x</b>**",
  "&lt;script&gt;",
  "[a]: javascript:alert(1)\n[a]",
];

test.each(hostile)("nothing in %j becomes a tag or a script-bearing link", (body) => {
  const html = render(body);
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
  for (const [, name = "", attributes = ""] of tags) {
    expect(["p", "a", "code", "pre", "strong", "em", "s", "br", "span", "blockquote", "ul", "ol", "li"]).toContain(
      name,
    );
    expect(attributes).not.toMatch(/\son\w+\s*=|style=|id=/i);
  }
  expect(html).not.toMatch(/href="(?!https?:|mailto:)/i);
});

test("links open elsewhere and vouch for nothing", () => {
  expect(render("https://example.org/a?b=1&c=2")).toContain(
    '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener nofollow ugc" target="_blank">',
  );
});

test("a mention inside code, a link or a word is not one", () => {
  expect(findHandles("`@ada` x@ada.example\n```\n@ada\n```")).toEqual([]);
  expect(findHandles("@ada, @Chidi.")).toEqual(["ada", "chidi"]);
  expect(render("@ada @bob")).toBe('<p><span class="mention" data-person="0199-ada">@ada</span> @bob</p>');
  expect(render("@constructor @__proto__")).not.toContain("span");
});

test("no five thousand characters make the page much longer than they are", () => {
  const worst = [">", "[", "*a_ ", "`", "@a", "- ", "<", "![[](", "http://", "~~*", "> - ", "[a](", "1. "];
  for (const part of worst) {
    const body = part.repeat(5000 / part.length);
    expect(renderMessage(body, {}).length, part).toBeLessThan(body.length * 25);
  }
});
