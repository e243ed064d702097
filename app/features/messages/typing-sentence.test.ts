import { expect, test } from "vitest";
import { typingSentence } from "./typing-sentence";

const names = new Map([
  ["a", "Ada"],
  ["c", "Chidi"],
]);

test("a reader sees who is writing, and that many are when many are", () => {
  expect(typingSentence([], names)).toBe("");
  expect(typingSentence(["a"], names)).toBe("Ada is typing");
  expect(typingSentence(["a", "c"], names)).toBe("Ada and Chidi are typing");
  expect(typingSentence(["a", "c", "x"], names)).toBe("Several people are typing");
});

test("somebody whose name is not known yet is still somebody", () => {
  expect(typingSentence(["x"], names)).toBe("Somebody is typing");
  expect(typingSentence(["a", "x"], names)).toBe("Two people are typing");
});
