import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { expect, test } from "vitest";
import { keptWhile } from "./kept-while";

const isReadAgain = keptWhile("workspace");

function going(to: Partial<ShouldRevalidateFunctionArgs>): ShouldRevalidateFunctionArgs {
  const at = { workspace: "bluefin", conversation: "one" };
  return {
    currentUrl: new URL("http://localhost/w/bluefin/c/one"),
    nextUrl: new URL("http://localhost/w/bluefin/c/two"),
    currentParams: at,
    nextParams: { ...at, conversation: "two" },
    defaultShouldRevalidate: true,
    ...to,
  };
}

test("moving about in a workspace does not read its sidebar again", () => {
  expect(isReadAgain(going({}))).toBe(false);
  expect(isReadAgain(going({ formMethod: "GET" }))).toBe(false);
});

test("another workspace, a form that was accepted, and asking for it do", () => {
  expect(isReadAgain(going({ nextParams: { workspace: "harbour" } }))).toBe(true);
  expect(isReadAgain(going({ formMethod: "POST" }))).toBe(true);
  expect(isReadAgain(going({ nextUrl: new URL("http://localhost/w/bluefin/c/one") }))).toBe(true);
});

test("a form that was refused changed nothing, so nothing is read again", () => {
  expect(isReadAgain(going({ formMethod: "POST", defaultShouldRevalidate: false }))).toBe(false);
});
