import { expect, test } from "vitest";
import { isLongPaste } from "./long-paste";

const lines = (count: number) => Array.from({ length: count }, (_one, at) => `line ${at}`).join("\n");

test("many lines or many characters are long, and what stands in code already is not", () => {
  expect([isLongPaste(lines(15), ""), isLongPaste(lines(16), "")]).toEqual([false, true]);
  expect([isLongPaste("x".repeat(1_499), ""), isLongPaste("x".repeat(1_500), "")]).toEqual([false, true]);
  expect([isLongPaste(lines(50), "```\n"), isLongPaste(lines(50), "```\nx\n```\n")]).toEqual([false, true]);
  expect(isLongPaste(`\`\`\`\n${lines(50)}\n\`\`\``, "")).toBe(false);
});
