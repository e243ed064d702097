import { expect, test } from "vitest";
import { previewBlocks } from "./preview-blocks";

test("a message on its way has the paragraphs and the code that the real one will have", () => {
  expect(previewBlocks("one\ntwo\n\nthree\n```js\nlet a;\n\nlet b;\n```\nfour")).toEqual([
    { kind: "text", text: "one\ntwo" },
    { kind: "text", text: "three" },
    { kind: "code", text: "let a;\n\nlet b;" },
    { kind: "text", text: "four" },
  ]);
});

test("a fence that nobody closed runs to the end, as it will in the real one", () => {
  expect(previewBlocks("```\nlet a;")).toEqual([{ kind: "code", text: "let a;" }]);
});

test("fences side by side stay two blocks", () => {
  expect(previewBlocks("```\na\n```\n```\nb\n```")).toEqual([
    { kind: "code", text: "a" },
    { kind: "code", text: "b" },
  ]);
});

test("a list, a quote and a table take the room that they will take", () => {
  expect(previewBlocks("bring:\n- nets\n  and floats\n1. [ ] boats\n> said\n> so\n\na | b\n--|--\n| 1 | |")).toEqual([
    { kind: "text", text: "bring:" },
    { kind: "list", items: ["nets\nand floats", "[ ] boats"] },
    { kind: "quote", text: "said\nso" },
    {
      kind: "table",
      rows: [
        ["a", "b"],
        ["1", ""],
      ],
    },
  ]);
});
