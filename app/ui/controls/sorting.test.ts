import { expect, test } from "vitest";
import { landingPlace, moved, rowShifts } from "./sorting";

test("what somebody moves down stands after what it passed", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
});

test("what somebody moves up stands before what it passed", () => {
  expect(moved(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

test("a row passes another when it covers more than half of it", () => {
  const heights = [40, 40, 60];
  expect(landingPlace(heights, 0, 19)).toBe(0);
  expect(landingPlace(heights, 0, 21)).toBe(1);
  expect(landingPlace(heights, 0, 71)).toBe(2);
  expect(landingPlace(heights, 2, -21)).toBe(1);
});

test("a row that is carried out of the list stops at its end", () => {
  expect(landingPlace([40, 40, 40], 1, 5000)).toBe(2);
  expect(landingPlace([40, 40, 40], 1, -5000)).toBe(0);
  expect(landingPlace([40, 40, 40], 1, 0)).toBe(1);
});

test("the rows between make room for the one that is held, and it takes theirs", () => {
  expect(rowShifts([40, 50, 60], 0, 2)).toEqual([110, -40, -40]);
  expect(rowShifts([40, 50, 60], 2, 1)).toEqual([0, 60, -50]);
  expect(rowShifts([40, 50, 60], 1, 1)).toEqual([0, 0, 0]);
});
