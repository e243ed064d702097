import { expect, test } from "vitest";
import { timeLeftSentence } from "./time-left";

test.each([
  [null, ""],
  [1, "You can edit this for another second"],
  [59, "You can edit this for another 59 seconds"],
  [60, "You can edit this for another minute"],
  [2_579, "You can edit this for another 42 minutes"],
  [7_300, "You can edit this for another 2 hours"],
  [259_200, "You can edit this for another 3 days"],
])("%s seconds are told as %j", (seconds, sentence) => {
  expect(timeLeftSentence(seconds)).toBe(sentence);
});
