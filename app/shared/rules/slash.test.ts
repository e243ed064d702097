import { expect, test } from "vitest";
import { readSlash, saidWords } from "./slash";

test.each([
  ["/me waves", "me", "waves"],
  ["/ME\nwaves ", "me", "waves"],
  ["/help", "help", ""],
  ["/topic  Boats / tides", "topic", "Boats / tides"],
  ["/etc/hosts is gone", "etc/hosts", "is gone"],
  ["/<img src=x>", "<img", "src=x>"],
])("%j is a command", (text, name, words) => expect(readSlash(text)).toEqual({ name, words }));

test.each(["", "/", "/ me", " /me", "//me", "// me", "me /help", "\n/me"])("%j is something to say", (text) =>
  expect(readSlash(text)).toBeNull(),
);

test("of two slashes before a word one is said", () => {
  expect(["//me waves", "// a comment", "///", " /me", "a //b"].map(saidWords)).toEqual([
    "/me waves",
    "// a comment",
    "///",
    " /me",
    "a //b",
  ]);
});
