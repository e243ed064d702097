import { expect, test } from "vitest";
import { mergeDraft, putAside } from "./draft-rules";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute));
const kept = { body: "Dear all,", setAside: [], revision: 3, updatedAt: at(10) };

test("whoever knows what is kept writes on", () => {
  const brought = { body: "Dear all, the boat", revision: 3, writtenAt: at(11) };
  expect(mergeDraft(kept, brought)).toEqual({ body: brought.body, setAside: [], updatedAt: at(11) });
  expect(mergeDraft(kept, { ...brought, body: "" })).toMatchObject({ body: "", setAside: [] });
  expect(mergeDraft(kept, { ...brought, body: kept.body })).toBeNull();
});

test("of two who did not know of each other the later words stay, and the others are set aside", () => {
  const later = { body: "To the harbour master", revision: 2, writtenAt: at(11) };
  expect(mergeDraft(kept, later)).toMatchObject({ body: later.body, setAside: [kept.body] });
  const earlier = { ...later, writtenAt: at(9) };
  expect(mergeDraft(kept, earlier)).toEqual({ body: kept.body, setAside: [earlier.body], updatedAt: at(10) });
});

test("who only wrote on, or sent nothing but what was cleared, has lost nothing", () => {
  const longer = { body: "Dear all, the boat", revision: 1, writtenAt: at(11) };
  expect(mergeDraft(kept, longer)).toMatchObject({ body: longer.body, setAside: [] });
  expect(mergeDraft({ ...kept, body: longer.body }, { ...longer, body: "Dear all,", writtenAt: at(9) })).toBeNull();
  expect(mergeDraft({ ...kept, body: "" }, longer)).toMatchObject({ body: longer.body, setAside: [] });
});

test("what was cleared later than it was written is offered, not brought back", () => {
  const late = { body: "Dear all, the boat", revision: 2, writtenAt: at(9) };
  expect(mergeDraft({ ...kept, body: "" }, late)).toMatchObject({ body: "", setAside: [late.body] });
});

test("the same words stand aside once, the latest first, and the oldest make room", () => {
  expect(putAside(["one", "two"], "two")).toEqual(["two", "one"]);
  expect(putAside(["one"], " ")).toEqual(["one"]);
  expect(putAside(["1", "2", "3", "4", "5"], "6")).toEqual(["6", "1", "2", "3", "4"]);
});
