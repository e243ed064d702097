import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDraftStore, type DraftKeeper } from "./draft-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a draft is there again after the page was closed", () => {
  const disk = createDisk();
  const drafts = createDraftStore(disk);
  drafts.write("here", "Dear all");
  drafts.flush();
  expect(createDraftStore(disk).read("here")).toMatchObject({ text: "Dear all", since: expect.any(Number) });
});

test("a fast typist writes to the disk once, a moment after the last key", () => {
  const disk = createDisk();
  const drafts = createDraftStore(disk);
  for (const text of ["D", "De", "Dea"]) drafts.write("here", text);
  expect([drafts.read("here").text, disk.writes]).toEqual(["Dea", 0]);
  vi.advanceTimersByTime(300);
  expect([createDraftStore(disk).read("here").text, disk.writes]).toEqual(["Dea", 1]);
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
  expect(drafts.read("here").text).toBe("from there");
  drafts.write("here", "my own");
  drafts.heard("here", "from there again");
  expect(drafts.read("here").text).toBe("my own");
});

test("a browser that keeps nothing still holds the draft while the page is open", () => {
  const broken = () => {
    throw new Error("Forbidden.");
  };
  const drafts = createDraftStore({ getItem: broken, setItem: broken, removeItem: broken });
  drafts.write("here", "Dear all");
  drafts.flush();
  expect(drafts.read("here").text).toBe("Dear all");
});

test("what the server keeps is shown, unless words stand here that it does not know of", () => {
  const drafts = createDraftStore(createDisk());
  expect(drafts.read("here", { body: "from my phone", revision: 2 }).text).toBe("from my phone");
  drafts.hear("here", { body: "from my phone, and more", revision: 3 });
  drafts.hear("here", { body: "late news", revision: 2 });
  expect(drafts.read("here")).toMatchObject({ text: "from my phone, and more", since: null });
  drafts.write("here", "my own");
  drafts.hear("here", { body: "from my phone again", revision: 4 });
  expect(drafts.read("here")).toMatchObject({ text: "my own", revision: 3, since: expect.any(Number) });
});

test("what was written on while it was saved stays, and is not saved yet", () => {
  const drafts = createDraftStore(createDisk());
  drafts.write("here", "Dear");
  drafts.write("here", "Dear all");
  drafts.settle("here", "Dear", { body: "Dear", revision: 1 });
  expect(drafts.read("here")).toMatchObject({ text: "Dear all", revision: 1, since: expect.any(Number) });
  drafts.settle("here", "Dear all", { body: "Dear all", revision: 2 });
  expect(drafts.read("here")).toMatchObject({ text: "Dear all", revision: 2, since: null });
});

test("a draft that was sent stays sent until the server knows it, also after a reload", () => {
  const disk = createDisk();
  const drafts = createDraftStore(disk);
  drafts.read("here", { body: "Dear all", revision: 1 });
  drafts.write("here", "");
  const later = createDraftStore(disk);
  expect(later.read("here", { body: "Dear all", revision: 1 })).toMatchObject({ text: "", since: expect.any(Number) });
  later.settle("here", "", { body: "", revision: 2 });
  expect(disk.getItem("here")).toBeNull();
});

test("what was saved on leaving, unheard by the page, is cleared when it is sent from the next page", () => {
  const disk = createDisk();
  createDraftStore(disk).write("here", "Dear all");
  disk.setItem("here", JSON.stringify({ text: "Dear all", known: "", revision: 0, since: 1 }));
  const same = createDraftStore(disk);
  expect(same.read("here", { body: "Dear all", revision: 1 })).toMatchObject({ revision: 1, since: null });
  const further = createDraftStore(disk);
  further.write("here", "Dear all, the boat");
  further.hear("here", { body: "Dear all", revision: 1 });
  further.write("here", "");
  expect(further.read("here")).toMatchObject({ text: "", since: expect.any(Number) });
});

test("what an earlier version kept, the text alone, is taken over", () => {
  const disk = createDisk();
  disk.setItem("here", "Dear all");
  expect(createDraftStore(disk).read("here")).toMatchObject({ text: "Dear all", since: 0 });
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
