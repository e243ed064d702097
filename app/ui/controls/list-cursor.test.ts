import { expect, test } from "vitest";
import { listCursor } from "./list-cursor";

test("somebody walks down a list and comes round to its top", () => {
  expect(listCursor("ArrowDown", 0, 3)).toBe(1);
  expect(listCursor("ArrowDown", 2, 3)).toBe(0);
});

test("somebody at the top goes up to the last line", () => {
  expect(listCursor("ArrowUp", 0, 3)).toBe(2);
  expect(listCursor("ArrowUp", 2, 3)).toBe(1);
});

test("Home and End reach both ends at once", () => {
  expect(listCursor("Home", 2, 3)).toBe(0);
  expect(listCursor("End", 0, 3)).toBe(2);
});

test("letters are left to whoever is writing, and nobody walks through an empty list", () => {
  expect(listCursor("a", 1, 3)).toBeUndefined();
  expect(listCursor("ArrowDown", 0, 0)).toBeUndefined();
});
