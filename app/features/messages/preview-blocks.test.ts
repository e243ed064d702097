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
