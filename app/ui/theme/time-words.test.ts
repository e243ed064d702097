import { expect, test } from "vitest";
import { agoWords, clockTime, dayName, fullTime } from "./time-words";

const now = new Date("2026-11-21T12:00:00Z");
const inLagos = { zone: "Africa/Lagos", hours: "24" } as const;

test("a reader sees the hour of their own zone", () => {
  expect(clockTime(now, inLagos)).toBe("13:00");
  expect(clockTime(now, { zone: "UTC", hours: "12" })).toBe("12:00 pm");
});

test("a page made before the zone is known says that its times are UTC", () => {
  expect(fullTime(now, { zone: "UTC", hours: "24" })).toBe("21 November 2026, 12:00 UTC");
});

test("fresh things are told in words, old things by their date", () => {
  const ago = (at: string) => agoWords(new Date(at), inLagos, now);
  expect(ago("2026-11-21T11:59:40Z")).toBe("just now");
  expect(ago("2026-11-21T11:56:00Z")).toBe("4 min ago");
  expect(ago("2026-11-21T09:00:00Z")).toBe("3 h ago");
  expect(ago("2026-11-20T12:00:00Z")).toBe("yesterday");
  expect(ago("2026-11-17T12:00:00Z")).toBe("Tuesday");
  expect(ago("2026-10-02T12:00:00Z")).toBe("2 Oct");
  expect(ago("2025-10-02T12:00:00Z")).toBe("2 Oct 2025");
});

test("a day begins at the reader's midnight, not at Greenwich's", () => {
  const lateEvening = new Date("2026-11-20T23:30:00Z");
  expect(dayName(lateEvening, inLagos, now)).toBe("Saturday 21 November");
  expect(dayName(lateEvening, { zone: "UTC", hours: "24" }, now)).toBe("Friday 20 November");
});
