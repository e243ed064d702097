import { expect, test } from "vitest";
import type { FormAnswer } from "~/shared/views/problem";
import { givenBack } from "./given-back";

function refused(reason: string | null, values: FormAnswer["values"]): FormAnswer {
  return { problem: { code: "conflict", message: "No.", fields: {}, reason }, values };
}

test("what was refused comes back with its words, its tick and the reason", () => {
  expect(givenBack(undefined)).toBeNull();
  expect(givenBack(refused(null, { body: "hello", alsoInFlow: "yes" }))).toMatchObject({
    ...{ body: "hello", isAlsoInFlow: true, sentence: "No.", mustConfirm: false, preview: null, told: null },
  });
  expect(givenBack(refused("calls_many", { body: ["a", "b"] }))).toMatchObject({ body: "", mustConfirm: true });
});

test("what was only looked at comes back with its preview, and nothing was wrong with it", () => {
  const shown = { body: "**a**", preview: "<p><strong>a</strong></p>" };
  expect(givenBack({ show: shown })).toMatchObject({ ...shown, sentence: null, mustConfirm: false });
});
