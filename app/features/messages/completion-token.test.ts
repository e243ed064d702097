import { expect, test } from "vitest";
import { findToken } from "./completion-token";

const at = (text: string) => findToken(text, text.length, text.length);

test.each([
  [":th", "emoji", "th", 0],
  ["look :roc", "emoji", "roc", 5],
  [":+1", "emoji", "+1", 0],
  ["@", "person", "", 0],
  ["ask @chi", "person", "chi", 4],
  ["(@mo", "person", "mo", 1],
  ["@zoë", "person", "zoë", 0],
  ["see #har", "conversation", "har", 4],
  ["one\n#d", "conversation", "d", 4],
  ["/", "command", "", 0],
  ["/to", "command", "to", 0],
])("%j may be completed", (text, kind, words, from) => {
  expect(at(text)).toEqual({ kind, words, from, to: text.length });
});

test.each([
  "",
  "plain",
  "at 10:30",
  "me@mail",
  "a: b",
  ":t",
  ":-D",
  ":30",
  "https://x",
  "`@chi",
  "```\n@chi",
  "#a b",
  "//",
  "/topic ",
  " /to",
  "and /or",
])("%j is nothing to complete", (text) => expect(at(text)).toBeNull());

test("behind closed code one completes again, and never while something is selected", () => {
  expect(at("`x` @chi")).toMatchObject({ words: "chi" });
  expect(at("```\nx\n```\n@chi")).toMatchObject({ words: "chi" });
  expect(findToken("@chi", 1, 4)).toBeNull();
});

test("a long text takes no time", () => {
  const text = `${"` ".repeat(20_000)}@chi`;
  const begun = performance.now();
  at(text);
  expect(performance.now() - begun).toBeLessThan(20);
});
