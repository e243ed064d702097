import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReadMarker } from "./read-marker";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first is passed on at once, and then the furthest once a second", async () => {
  const { marker, marked } = open();
  for (const seq of [3, 5, 4]) marker.seen(seq, 0);
  expect(marked).toEqual([3]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(marked).toEqual([3, 5]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(marked).toEqual([3, 5]);
});

test("what nobody looks at is not read until somebody does", async () => {
  const { marker, marked, page } = open();
  page.isSeen = false;
  marker.seen(3, 0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(marked).toEqual([]);
  page.isSeen = true;
  marker.look();
  expect(marked).toEqual([3]);
});

test("what did not arrive is passed on with the next", async () => {
  const { marker, marked, page } = open();
  page.isBroken = true;
  marker.seen(3, 0);
  await vi.advanceTimersByTimeAsync(0);
  page.isBroken = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(marked).toEqual([3, 3]);
});

test("whoever goes on to another conversation has read what they saw", () => {
  const { marker, marked } = open();
  marker.seen(3, 0);
  marker.seen(8, 0);
  marker.finish();
  expect(marked).toEqual([3, 8]);
});

test("what was seen before going back on purpose is not passed on as seen after it", async () => {
  const { marker, marked, turns } = open();
  marker.seen(8, 0);
  marker.seen(3, 1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([marked, turns]).toEqual([
    [8, 3],
    [0, 1],
  ]);
});

function open() {
  const marked: number[] = [];
  const turns: number[] = [];
  const page = { isSeen: true, isBroken: false };
  const marker = createReadMarker({
    isSeen: () => page.isSeen,
    async mark(seq, turn) {
      marked.push(seq);
      turns.push(turn);
      if (page.isBroken) throw new Error("away");
    },
  });
  return { marker, marked, turns, page };
}
