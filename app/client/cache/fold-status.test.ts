import { expect, test } from "vitest";
import { foldStatus } from "./fold-status";

const away = { emoji: "🌴", text: "Away", until: null };

test("a status comes, changes and goes, and heard twice it changes nothing", () => {
  const come = foldStatus({}, "mo", away);
  expect(come).toEqual({ mo: away });
  expect(foldStatus(come, "mo", { ...away })).toBe(come);
  expect(foldStatus(come, "mo", { ...away, text: "Back soon" })).toEqual({ mo: { ...away, text: "Back soon" } });
  expect(foldStatus(come, "mo", null)).toEqual({});
  expect(foldStatus(come, "ada", null)).toBe(come);
});
