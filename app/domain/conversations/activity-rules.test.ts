import { expect, test } from "vitest";
import { countIn, weeklyPace, worthAt } from "./activity-rules";

const now = new Date("2026-03-01T12:00:00.000Z");
const ago = (weeks: number) => new Date(now.getTime() - weeks * 7 * 86_400_000);

test("a message is worth one when it is said, half after a week and a quarter after two", () => {
  const score = countIn(0, [{ at: ago(0), count: 1 }]);
  expect(worthAt(score, now)).toBeCloseTo(1);
  expect(worthAt(score, ago(-1))).toBeCloseTo(0.5);
  expect(worthAt(score, ago(-2))).toBeCloseTo(0.25);
});

test("it makes no difference whether messages are counted in at once or one after the other", () => {
  const said = [0, 0.3, 1, 4, 30].map((weeks) => ({ at: ago(weeks), count: 3 }));
  const singly = said.reduce((score, one) => countIn(score, [one]), 0);
  expect(singly).toBeCloseTo(countIn(0, said), 9);
});

test("who was busier last month and fell silent is overtaken by who speaks now", () => {
  const silent = countIn(0, [{ at: ago(4), count: 100 }]);
  expect(silent).toBeLessThan(countIn(0, [{ at: ago(0), count: 7 }]));
  expect(silent).toBeGreaterThan(countIn(0, [{ at: ago(0), count: 6 }]));
});

test("a place in which ten messages are said every day has a pace of seventy a week", () => {
  const score = countIn(
    0,
    Array.from({ length: 400 }, (_, day) => ({ at: ago((day + 0.5) / 7), count: 10 })),
  );
  expect(weeklyPace(score, now)).toBe(70);
});

test("nothing said is worth nothing, and nothing counted in changes nothing", () => {
  expect(weeklyPace(0, now)).toBe(0);
  expect(countIn(321.5, [])).toBe(321.5);
});

test("a hundred years from now it still counts", () => {
  const later = new Date("2126-01-01T00:00:00.000Z");
  expect(worthAt(countIn(0, [{ at: later, count: 5 }]), later)).toBeCloseTo(5);
});
