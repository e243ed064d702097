import { expect, test } from "vitest";
import { rankByWords } from "./rank-by-words";

const names = ["Ada Okafor", "Mia Sørensen", "Zoë Adams", "Åsa"];
const find = (typed: string) => rankByWords(names, typed, (name) => [name]);

test("whose name begins with it comes first, then whose other names do", () => {
  expect(find("ad")).toEqual(["Ada Okafor", "Zoë Adams"]);
  expect(find("")).toEqual(names);
});

test("marks above letters are not needed to find somebody", () => {
  expect(find("zoe")).toEqual(["Zoë Adams"]);
  expect(find("asa")).toEqual(["Åsa"]);
  expect(find("xyz")).toEqual([]);
});
