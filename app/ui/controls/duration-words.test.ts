import { expect, test } from "vitest";
import { durationWords } from "./duration-words";

test("people read a length of time in the unit they would say it in", () => {
  const said = [1, 10, 60, 300, 3_600, 7_200, 86_400, 604_800].map(durationWords);
  expect(said).toEqual(["1 second", "10 seconds", "1 minute", "5 minutes", "1 hour", "2 hours", "1 day", "7 days"]);
});

test("a length that fits no larger unit stays exact", () => {
  expect(durationWords(90)).toBe("90 seconds");
  expect(durationWords(5_400)).toBe("90 minutes");
});
