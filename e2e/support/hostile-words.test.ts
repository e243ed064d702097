import { expect, test } from "vitest";
import { hostileWords } from "./hostile-words";

test("there is much that an attacker tries, and nothing of it twice", () => {
  expect(new Set(hostileWords).size).toBe(hostileWords.length);
  expect(hostileWords.length).toBeGreaterThanOrEqual(200);
});
