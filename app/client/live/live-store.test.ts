import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLiveStore } from "./live-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is missing is said after a moment, and no longer once it is there", () => {
  const store = createLiveStore();
  const heard = vi.fn();
  store.subscribe(heard);
  store.setBehind("design", true);
  vi.advanceTimersByTime(300);
  expect(store.isBehind("design")).toBe(false);
  store.setBehind("design", true);
  vi.advanceTimersByTime(100);
  expect([store.isBehind("design"), store.isBehind("general")]).toEqual([true, false]);
  store.setBehind("design", false);
  expect(store.isBehind("design")).toBe(false);
  expect(heard).toHaveBeenCalledTimes(2);
});

test("what is put in order in a moment is not worth a word", () => {
  const store = createLiveStore();
  const heard = vi.fn();
  store.subscribe(heard);
  store.setBehind("design", true);
  vi.advanceTimersByTime(100);
  store.setBehind("design", false);
  vi.advanceTimersByTime(1_000);
  expect(heard).not.toHaveBeenCalled();
});
