import { expect, test } from "vitest";
import { messageLength } from "./message-length";

test("the count appears only near the limit, and whole characters are counted", () => {
  expect(messageLength("a".repeat(4_500)).isNear).toBe(false);
  expect(messageLength("a".repeat(4_501))).toEqual({ used: 4_501, over: 0, isNear: true });
  expect(messageLength("🎉".repeat(2_500)).isNear).toBe(false);
  expect(messageLength("🎉".repeat(5_001))).toEqual({ used: 5_001, over: 1, isNear: true });
});
