import { expect, test } from "vitest";
import { formatText } from "./format-text";
import { type Format, formatOfKey } from "./formats";

/** The text with what is selected between bars, or the cursor where one stands. */
function pressed(format: Format, marked: string): string {
  const from = marked.indexOf("|");
  const text = marked.replace("|", "");
  const to = text.includes("|") ? text.indexOf("|") : from;
  const selected = { text: text.replace("|", ""), from, to };
  const change = formatText(format, selected);
  const after = selected.text.slice(0, change.from) + change.insert + selected.text.slice(change.to);
  const [a, b] = change.select;
  return a === b
    ? `${after.slice(0, a)}|${after.slice(a)}`
    : `${after.slice(0, a)}|${after.slice(a, b)}|${after.slice(b)}`;
}

test.each<[Format, string, string]>([
  ["bold", "a |word| here", "a **|word|** here"],
  ["bold", "a **|word|** here", "a |word| here"],
  ["bold", "a |**word**| here", "a |word| here"],
  ["bold", "a| word |here", "a **|word|** here"],
  ["bold", "|", "**|**"],
  ["bold", "**|**", "|"],
  ["italic", "|so|", "_|so|_"],
  ["strike", "|so|", "~~|so|~~"],
  ["code", "|so|", "`|so|`"],
  ["code", "|a`b|", "``|a`b|``"],
  ["link", "see |this|", "see [this](|https://|)"],
  ["link", "|https://a.example|", "[|](https://a.example)"],
  ["codeBlock", "see |let a;| there", "see \n```\n|let a;|\n```\n there"],
  ["codeBlock", "|", "```\n|\n```"],
  ["codeBlock", "|```\nx\n```|", "````\n|```\nx\n```|\n````"],
  ["quote", "one\ntwo|", "one\n> two|"],
  ["quote", "|one\ntwo|", "|> one\n> two|"],
  ["quote", "|> one\n> two|", "|one\ntwo|"],
  ["list", "|one\n\ntwo|", "|- one\n\n- two|"],
  ["list", "- one|", "one|"],
  ["task", "|- one\ntwo|", "|- [ ] one\n- [ ] two|"],
  ["list", "- [x] done|", "- done|"],
  ["list", "|", "- |"],
])("%s of %j is %j", (format, before, after) => expect(pressed(format, before)).toBe(after));

test("a spoiler covers what is selected, and is taken away again", () => {
  expect(formatText("spoiler", { text: "who did it", from: 0, to: 10 })).toMatchObject({ insert: "||who did it||" });
  expect(formatText("spoiler", { text: "||it||", from: 2, to: 4 })).toMatchObject({ insert: "it", from: 0, to: 6 });
});

test("keys mark words with Ctrl or with ⌘, and with nothing else held", () => {
  const key = (code: string, held: object) =>
    formatOfKey({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  expect(key("KeyB", { ctrlKey: true })).toBe("bold");
  expect(key("KeyB", { metaKey: true })).toBe("bold");
  expect(key("Digit8", { ctrlKey: true, shiftKey: true })).toBe("list");
  expect(key("KeyE", { ctrlKey: true })).toBe("code");
  expect(key("KeyE", { ctrlKey: true, shiftKey: true })).toBe("codeBlock");
  for (const held of [
    {},
    { ctrlKey: true, altKey: true },
    { ctrlKey: true, metaKey: true },
    { ctrlKey: true, shiftKey: true },
  ])
    expect(key("KeyB", held)).toBeUndefined();
  expect(key("KeyK", { ctrlKey: true })).toBeUndefined();
});
