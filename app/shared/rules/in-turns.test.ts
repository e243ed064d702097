import { expect, test } from "vitest";
import { inTurns } from "./in-turns";

test("two are let through, the third waits, and the fourth finds the line full", async () => {
  const inTurn = inTurns({ atOnce: 2, longestQueue: 1, refuse: () => new Error("full") });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const come = (name: string) =>
    inTurn(() => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const [ada] = [come("ada"), come("bo")];
  const cleo = come("cleo");
  await expect(come("dee")).rejects.toThrow("full");
  expect(begun).toEqual(["ada", "bo"]);
  ends[0]?.();
  await ada;
  expect(begun).toEqual(["ada", "bo", "cleo"]);
  ends[2]?.();
  await cleo;
});

test("work that fails gives its turn away like any other", async () => {
  const inTurn = inTurns({ atOnce: 1, longestQueue: 1, refuse: () => new Error("full") });
  await expect(inTurn(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await inTurn(() => Promise.resolve("next"))).toBe("next");
});
