import { expect, test } from "vitest";
import { firstChoice, parseMemory, remembering } from "./emoji-memory";

const wave = { emoji: "👋", name: "waving hand" };

test("the latest emoji comes first, and is there once", () => {
  const memory = remembering(remembering(remembering(firstChoice, wave), { emoji: "🎉", name: "party popper" }), wave);
  expect(memory.recents.map(({ emoji }) => emoji)).toEqual(["👋", "🎉", "👍", "👀"]);
});

test("what is remembered has an end", () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    emoji: String.fromCodePoint(0x1f600 + at),
    name: `face ${at}`,
  }));
  expect(many.reduce(remembering, firstChoice).recents).toHaveLength(24);
});

test.each([null, "", "{", "null", '"x"', '{"recents":5,"tone":"dark"}', '{"recents":[{"emoji":1}],"tone":9}'])(
  "%j counts as nothing remembered",
  (text) => expect(parseMemory(text)).toEqual(firstChoice),
);

test("three are always there to be quick with", () => {
  const { recents, tone } = parseMemory(JSON.stringify({ recents: [wave], tone: 4 }));
  expect([recents.map(({ emoji }) => emoji), tone]).toEqual([["👋", "👍", "🎉"], 4]);
});
