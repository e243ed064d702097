import { expect, test } from "vitest";
import { excerpt } from "./excerpt";

test("what was set in several ways is read as one line of words", () => {
  expect(excerpt("> **Which** tide\n\n- _this_\n- `that`")).toBe("Which tide this that");
  expect(excerpt("```ts\nconst a = 1\n```")).toBe("const a = 1");
});
