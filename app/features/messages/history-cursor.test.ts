import { expect, test } from "vitest";
import { historyCursor } from "./history-cursor";

test("an address names a page of the past, and anything else means the newest messages", () => {
  const asked = (search: string) => historyCursor(new URLSearchParams(search));
  expect(asked("before=51")).toEqual({ cursor: 51 });
  expect(asked("after=100")).toEqual({ after: 100 });
  expect(asked("")).toBeNull();
  expect(asked("before=0")).toBeNull();
  expect(asked("before=1e9&after=-4")).toBeNull();
  expect(asked(`before=${"9".repeat(30)}`)).toBeNull();
});
