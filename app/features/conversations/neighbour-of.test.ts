import { expect, test } from "vitest";
import type { SidebarItemView } from "~/shared/views/conversation";
import { neighbourOf } from "./neighbour-of";

const rows = ["a", "b", "c", "d"].map(
  (id, at) => ({ id, level: "everything", unread: at % 2, mentions: 0 }) as SidebarItemView,
);

test.each([
  ["a", 1, false, "b"],
  ["d", 1, false, "a"],
  ["a", -1, false, "d"],
  [undefined, 1, false, "a"],
  [undefined, -1, false, "d"],
  ["a", 1, true, "b"],
  ["b", 1, true, "d"],
  ["a", -1, true, "d"],
] as const)("from %s by %s (only unread: %s) one comes to %s", (currentId, direction, onlyWaiting, next) => {
  expect(neighbourOf(rows, { currentId, direction, onlyWaiting })?.id).toBe(next);
});

test("where there is nothing else, one stays", () => {
  expect(neighbourOf([], { currentId: undefined, direction: 1, onlyWaiting: false })).toBeNull();
  expect(neighbourOf(rows.slice(1, 2), { currentId: "b", direction: 1, onlyWaiting: true })).toBeNull();
});
