import { expect, test } from "vitest";
import { gridCursor } from "./grid-cursor";

const lengths = [8, 3, 8];

test("the first step down goes into the grid; until then other keys belong to the text", () => {
  expect(gridCursor("ArrowDown", null, lengths)).toEqual({ row: 0, column: 0 });
  expect(gridCursor("ArrowLeft", null, lengths)).toBeUndefined();
  expect(gridCursor("ArrowDown", null, [])).toBeUndefined();
});

test("up and down keep the column as far as the row goes", () => {
  expect(gridCursor("ArrowDown", { row: 0, column: 6 }, lengths)).toEqual({ row: 1, column: 2 });
  expect(gridCursor("ArrowDown", { row: 2, column: 6 }, lengths)).toEqual({ row: 2, column: 6 });
  expect(gridCursor("ArrowUp", { row: 0, column: 6 }, lengths)).toEqual({ row: 0, column: 6 });
});

test("sideways goes on into the neighbouring row and ends at the ends", () => {
  expect(gridCursor("ArrowRight", { row: 1, column: 2 }, lengths)).toEqual({ row: 2, column: 0 });
  expect(gridCursor("ArrowLeft", { row: 1, column: 0 }, lengths)).toEqual({ row: 0, column: 7 });
  expect(gridCursor("ArrowRight", { row: 2, column: 7 }, lengths)).toEqual({ row: 2, column: 7 });
  expect(gridCursor("ArrowLeft", { row: 0, column: 0 }, lengths)).toEqual({ row: 0, column: 0 });
  expect(gridCursor("a", { row: 0, column: 0 }, lengths)).toBeUndefined();
});
