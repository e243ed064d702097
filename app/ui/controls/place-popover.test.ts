import { expect, test } from "vitest";
import { placePopover } from "./place-popover";

const view = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };
const at = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 });

test("somebody who presses a name sees the card beneath it, at its start", () => {
  expect(placePopover(at(100, 100), card, view)).toEqual({ left: 100, top: 126 });
});

test("at the foot of the window the card stands above", () => {
  expect(placePopover(at(100, 760), card, view)).toEqual({ left: 100, top: 554 });
});

test("at the edge of the window the card stays in sight", () => {
  expect(placePopover(at(950, 100), card, view).left).toBe(692);
  expect(placePopover(at(2, 100), card, view).left).toBe(8);
});

test("a card higher than the window begins where it can be read", () => {
  expect(placePopover(at(100, 400), { width: 300, height: 2000 }, view).top).toBe(8);
});
