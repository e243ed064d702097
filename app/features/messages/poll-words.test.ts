import { expect, test } from "vitest";
import { isPollOver, shareOf, sortWords, voterWords, votesWords } from "./poll-words";

const option = (count: number, ...names: string[]) => ({
  ...{ id: `option-${count}`, words: "Monday", count, isMine: false },
  people: names.map((name) => ({ id: name, name })),
});

test("a share is of all votes, and nought of none", () => {
  const options = [option(2), option(1)];
  expect(options.map((one) => shareOf({ options }, one))).toEqual([67, 33]);
  expect(shareOf({ options: [option(0)] }, option(0))).toBe(0);
});

test("votes and voters are told in words", () => {
  expect([votesWords(0), votesWords(1), votesWords(1_200)]).toEqual(["0 votes", "1 vote", "1,200 votes"]);
  expect(voterWords(option(0))).toBe("");
  expect(voterWords(option(2, "Ada", "Mo"))).toBe("Ada and Mo");
  expect(voterWords(option(5, "Ada", "Mo", "Mia", "Adi", "Pip"))).toBe("Ada, Mo, Mia and 2 others");
  expect(voterWords(option(40))).toBe("");
});

test("a poll says how one chooses, and whether anybody is shown who did", () => {
  expect(sortWords({ isMultiple: true, isAnonymous: true })).toBe("Several answers, anonymous");
  expect(sortWords({ isMultiple: false, isAnonymous: false })).toBe("One answer");
});

test("it is over when somebody closed it, or from its time on", () => {
  const closesAt = "2026-11-21T12:00:00.000Z";
  const noon = Date.parse(closesAt);
  expect([noon - 1, noon].map((now) => isPollOver({ closedAt: null, closesAt }, now))).toEqual([false, true]);
  expect(isPollOver({ closedAt: closesAt, closesAt: null }, 0)).toBe(true);
  expect(isPollOver({ closedAt: null, closesAt: null }, noon)).toBe(false);
});
