import { expect, test } from "vitest";
import { dayAfter, dayOf, isDay, isZone, startOfDay } from "./days";

test.each([
  ["today", true],
  ["yesterday", true],
  ["2026-11-21", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["1969-12-31", false],
  ["21.11.2026", false],
  ["0000-00-00", false],
  ["tomorrow", false],
  ["", false],
])("%s is a day that can be found: %s", (words, expected) => {
  expect(isDay(words)).toBe(expected);
});

test("a zone is one that clocks are known for", () => {
  expect([isZone("Europe/Oslo"), isZone("UTC"), isZone("Mars/Olympus"), isZone("")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("today is what the reader's own calendar says", () => {
  const now = new Date("2026-11-21T23:30:00Z");
  expect(dayOf("today", "UTC", now)).toBe("2026-11-21");
  expect(dayOf("today", "Asia/Tokyo", now)).toBe("2026-11-22");
  expect(dayOf("yesterday", "Pacific/Honolulu", now)).toBe("2026-11-20");
  expect(dayAfter("2026-03-01", -1)).toBe("2026-02-28");
});

test.each([
  ["2026-11-21", "UTC", "2026-11-21T00:00:00.000Z"],
  ["2026-11-21", "Europe/Oslo", "2026-11-20T23:00:00.000Z"],
  ["2026-11-21", "Asia/Kathmandu", "2026-11-20T18:15:00.000Z"],
  ["2026-11-21", "Pacific/Kiritimati", "2026-11-20T10:00:00.000Z"],
  ["2026-11-21", "Pacific/Pago_Pago", "2026-11-21T11:00:00.000Z"],
  // Midnight is skipped.
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  // So is the whole day.
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
])("%s begins in %s at %s", (day, zone, expected) => {
  expect(startOfDay(day, zone).toISOString()).toBe(expected);
});
