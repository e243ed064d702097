import fc from "fast-check";
import { expect, test } from "vitest";
import { middleCrop, nearest, shiftCrop, wholeCrop, zoomCrop, zoomOf } from "./crop";

const wide = { width: 400, height: 200 };

test("somebody who picks a wide picture begins with its middle", () => {
  expect(middleCrop(wide)).toEqual({ x: 100, y: 0, size: 200 });
});

test("somebody drags the square to the edge and no farther", () => {
  const middle = middleCrop(wide);
  expect(shiftCrop(middle, { x: 30, y: 0 }, wide)).toEqual({ x: 130, y: 0, size: 200 });
  expect(shiftCrop(middle, { x: 900, y: 900 }, wide)).toEqual({ x: 200, y: 0, size: 200 });
});

test("somebody comes nearer and keeps the middle where it was", () => {
  const near = zoomCrop(middleCrop(wide), 2, wide);
  expect(near).toEqual({ x: 150, y: 50, size: 100 });
  expect(zoomOf(near, wide)).toBe(2);
});

test("somebody goes back from a corner and the square stays inside the picture", () => {
  expect(zoomCrop({ x: 350, y: 150, size: 50 }, 1, wide)).toEqual({ x: 200, y: 0, size: 200 });
});

test("nobody comes so near that no face could be made of it", () => {
  expect(nearest({ width: 4000, height: 3000 })).toBe(8);
  expect(nearest({ width: 128, height: 900 })).toBe(2);
  expect(nearest({ width: 20, height: 20 })).toBe(1);
});

test("whatever somebody does, what is sent lies inside the picture", () => {
  const length = fc.integer({ min: 1, max: 6000 });
  const far = fc.double({ min: -9000, max: 9000, noNaN: true });
  const world = fc.record({
    width: length,
    height: length,
    zoom: fc.double({ min: 0.1, max: 20, noNaN: true }),
    x: far,
    y: far,
  });
  fc.assert(
    fc.property(world, ({ zoom, x, y, ...source }) => {
      const crop = wholeCrop(shiftCrop(zoomCrop(middleCrop(source), zoom, source), { x, y }, source), source);
      expect(Number.isInteger(crop.x) && Number.isInteger(crop.y) && crop.size >= 1).toBe(true);
      expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0);
      expect(crop.x + crop.size).toBeLessThanOrEqual(source.width);
      expect(crop.y + crop.size).toBeLessThanOrEqual(source.height);
    }),
  );
});
