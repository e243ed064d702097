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
  expect(render("one\ntwo")).toContain("<br>");
  expect(render("fish :fish: and :nothing_like_it:")).toBe("<p>fish 🐟 and :nothing_like_it:</p>");
});

test("code is told by its language, coloured in classes alone, and can be copied", () => {
  const html = render('```ts\nconst a = f("<b>"); // 1\n```');
  expect(html).toContain("<span>TypeScript</span>");
  expect(html).toContain('<span class="tok-keyword">const</span> a = <span class="tok-function">f</span>(');
  expect(html).toContain('<span class="tok-string">&quot;&lt;b&gt;&quot;</span>');
  expect(html).toContain('<span class="tok-comment">// 1</span>');
  expect(html).toContain('<button type="button" class="code-copy">Copy</button>');
  expect(render("```nothing-known\na < b\n```")).toContain("<span>Code</span>");
  expect(render("```nothing-known\na < b\n```")).toContain('<pre tabindex="0"><code>a &lt; b\n</code></pre>');
});

test("a table scrolls in a box of its own and keeps its columns to their sides", () => {
  const html = render("|a|b|c|\n|---|:-:|--:|\n|1|2|**3**|");
  expect(html).toContain('<div class="table-box" role="group" aria-label="Table" tabindex="0"><table>');
  expect(html).toContain('<th>a</th>\n<th class="cell-center">b</th>\n<th class="cell-right">c</th>');
  expect(html).toContain('<td class="cell-right"><strong>3</strong></td>');
});

test("a task shows whether it is done, and is not for ticking", () => {
  const html = render("- [ ] nets\n- [x] **floats**\n- [x](https://a.example)\n- [y] no");
  expect(html).toContain('<li class="task"><input type="checkbox" disabled aria-label="To do"> nets</li>');
  expect(html).toContain('<input type="checkbox" disabled checked aria-label="Done"> <strong>floats</strong></li>');
  expect(html.match(/<input/g)).toHaveLength(2);
  expect(render("[x] not in a list")).toBe("<p>[x] not in a list</p>");
});

test("a spoiler is covered by a box to tick; bars with room on both sides are bars", () => {
  const cover = '<label class="spoiler"><input type="checkbox" autocomplete="off" aria-label="Show the spoiler"><span>';
  expect(render("||it *sinks*||")).toBe(`<p>${cover}it <em>sinks</em></span></label></p>`);
  expect(render("结局||船沉了||。")).toContain(`${cover}船沉了</span></label>`);
  expect(render("a || b || c")).toBe("<p>a || b || c</p>");
  expect(render("`||a||` ||open")).toBe("<p><code>||a||</code> ||open</p>");
  expect(render("||a ||b|| c||").match(/<label/g)).toHaveLength(1);
  expect(render("[||x||](https://a.example)")).not.toContain("<label");
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
    expect([
      "p",
      "a",
      "code",
      "pre",
      "strong",
      "em",
      "s",
      "br",
      "span",
      "blockquote",
      "ul",
      "ol",
      "li",
      "div",
      "button",
    ]).toContain(name);
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
  const worst = [
    ">",
    "[",
    "*a_ ",
    "`",
    "@a",
    "- ",
    "<",
    "![[](",
    "http://",
    "~~*",
    "> - ",
    "[a](",
    "1. ",
    "||a",
    "|\n|-\n",
    "```\n```\n",
    "- [ ] a\n",
    "```js\n1 1 1 ",
  ];
  for (const part of worst) {
    const body = part.repeat(5000 / part.length);
    expect(renderMessage(body, {}).length, part).toBeLessThan(body.length * 35);
  }
});

test("of long code the first lines show, and a box that shows all, which nobody writes by hand", () => {
  const code = (lines: number) => `\`\`\`\n${Array.from({ length: lines }, (_one, at) => at).join("\n")}\n\`\`\``;
  expect(render(code(20))).not.toContain("code-long");
  expect(render(code(21))).toContain('<div class="code-block code-long" dir="ltr">');
  expect(render(code(21))).toContain("<span>Show all 21 lines</span>");
});
