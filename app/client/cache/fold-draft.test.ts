import { expect, test } from "vitest";
import { foldMark, laterDraft } from "./fold-draft";

const draft = { conversationId: "design", rootId: null, body: "Dear all", setAside: [], revision: 3, updatedAt: null };
const mark = { conversationId: "design", rootId: null, revision: 3 };

test("of two tellings of a draft the later counts, whichever comes first", () => {
  const later = { ...draft, body: "Dear both", revision: 4 };
  expect(laterDraft(draft, later)).toBe(later);
  expect(laterDraft(later, draft)).toBe(later);
});

test("a place is marked once, and no longer when nothing is kept there", () => {
  const marks = foldMark([], draft);
  expect(marks).toEqual([mark]);
  expect(foldMark(marks, draft)).toBe(marks);
  expect(foldMark(marks, { ...draft, rootId: "root" })).toEqual([{ ...mark, rootId: "root" }, mark]);
  expect(foldMark(marks, { ...draft, body: "", revision: 4 })).toEqual([]);
  expect(foldMark(marks, { ...draft, body: "", setAside: ["Dear"], revision: 4 })).toEqual([{ ...mark, revision: 4 }]);
});
