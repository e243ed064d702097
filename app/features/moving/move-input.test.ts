import { expect, test } from "vitest";
import { askedMove, planOf } from "./move-input";

const [one, other] = ["0199aaaa-0000-7000-8000-000000000000", "0199bbbb-0000-7000-8000-000000000000"];
const plan = (asked: string) => planOf(askedMove(new URLSearchParams(asked)));

test("a move is planned once it is said what goes and where", () => {
  expect(plan(`message=${one}&message=${other}&where=thread`)).toEqual({ messageIds: [one, other], asThread: true });
  expect(plan(`message=${one}&where=root&root=${other}`)).toEqual({ messageIds: [one], rootId: other });
  expect(plan(`message=${one}&where=place&place=${other}`)).toEqual({ messageIds: [one], toId: other });
  expect(plan(`message=${one}&where=place&place=${other}&asThread=yes`)).toMatchObject({ asThread: true });
  expect(plan(`message=${one}&where=out`)).toEqual({ messageIds: [one] });
});

test("until then, and with what makes no sense, nothing is planned", () => {
  for (const asked of ["", "where=thread", `message=${one}`, `message=${one}&where=root`, `message=x&where=thread`])
    expect(plan(asked)).toBeNull();
});
