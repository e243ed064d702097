import { expect, test } from "vitest";
import { readChanges } from "./read-changes";

test("what a newer server adds is left out, and the rest is taken in", () => {
  const known = { type: "sidebar.changed", conversationId: "here" };
  expect(readChanges({ v: 1, events: [{ type: "rocket.launched" }, known, { type: "toString" }, null] })).toEqual([
    known,
  ]);
});

test("another version, or nonsense, says nothing", () => {
  for (const payload of [{ v: 2, events: [{ type: "stale" }] }, { v: 1 }, "text", null])
    expect(readChanges(payload)).toEqual([]);
});
