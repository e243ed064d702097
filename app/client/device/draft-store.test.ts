import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDraftStore, type DraftKeeper } from "./draft-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a draft is there again after the page was closed", () => {
  const disk = createDisk();
  const drafts = createDraftStore(disk);
  drafts.write("here", "Dear all");
  drafts.flush();
  expect(createDraftStore(disk).read("here")).toBe("Dear all");
});

test("a fast typist writes to the disk once, a moment after the last key", () => {
  const disk = createDisk();
  const drafts = createDraftStore(disk);
  for (const text of ["D", "De", "Dea"]) drafts.write("here", text);
  expect([drafts.read("here"), disk.writes]).toEqual(["Dea", 0]);
  vi.advanceTimersByTime(300);
  expect([disk.getItem("here"), disk.writes]).toEqual(["Dea", 1]);
});

test("a draft that was sent is gone at once, also from the disk", () => {
  const disk = createDisk();
  const drafts = createDraftStore(disk);
  drafts.write("here", "Dear all");
  drafts.write("here", "");
  expect(disk.getItem("here")).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(disk.getItem("here")).toBeNull();
});

test("another tab's words appear, unless somebody is writing here at this moment", () => {
  const drafts = createDraftStore(createDisk());
  drafts.read("here");
  drafts.heard("here", "from there");
  expect(drafts.read("here")).toBe("from there");
  drafts.write("here", "my own");
  drafts.heard("here", "from there again");
  expect(drafts.read("here")).toBe("my own");
});

test("a browser that keeps nothing still holds the draft while the page is open", () => {
  const broken = () => {
    throw new Error("Forbidden.");
  };
  const drafts = createDraftStore({ getItem: broken, setItem: broken, removeItem: broken });
  drafts.write("here", "Dear all");
  drafts.flush();
  expect(drafts.read("here")).toBe("Dear all");
});

function createDisk(): DraftKeeper & { writes: number } {
  const kept = new Map<string, string>();
  return {
    writes: 0,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      this.writes += 1;
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
  };
}
