import { expect, test } from "vitest";
import { listNames } from "./list-names";

test("a few names are named, the rest are counted", () => {
  expect(listNames([])).toBe("");
  expect(listNames(["Ada"])).toBe("Ada");
  expect(listNames(["Ada", "Chidi"])).toBe("Ada and Chidi");
  expect(listNames(["Ada", "Chidi", "Mo"])).toBe("Ada, Chidi and Mo");
  expect(listNames(["Ada", "Chidi", "Mo", "Mia"])).toBe("Ada, Chidi and 2 others");
});
