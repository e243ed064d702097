import { format } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

const original = { error: console.error, warn: console.warn };
let said: string[] = [];

// A test that expects a complaint spies on console itself, which replaces these for its duration.
beforeEach(() => {
  said = [];
  console.error = (...words: unknown[]) => said.push(`error: ${format(...words)}`);
  console.warn = (...words: unknown[]) => said.push(`warn: ${format(...words)}`);
});

afterEach(() => {
  Object.assign(console, original);
  expect(said, "an unexpected console.error or console.warn fails the test").toEqual([]);
});
