import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { deadPaths } from "./architecture/cited-paths";
import { foldGaps, transportsWithoutErrorTable } from "./architecture/contracts";
import { domainLowToHigh, forbiddenImports } from "./architecture/imports";
import * as names from "./architecture/names";
import { oversized } from "./architecture/sizes";
import { paths, sourceFiles } from "./architecture/source-files";

// The whole house is read for it.
test("every room imports only what its place in the house allows, and never in a circle", {
  timeout: 240_000,
}, async () => {
  expect(await forbiddenImports(), "see .dependency-cruiser.cjs for the whole table").toEqual([]);
});

test("every noun of the domain has its place in the order", () => {
  const nouns = existsSync("app/domain") ? readdirSync("app/domain") : [];
  const unplaced = nouns.filter((noun) => !domainLowToHigh.includes(noun));
  expect(unplaced, "a noun of the domain stands in the order in .dependency-cruiser.cjs").toEqual([]);
});

test("files and functions can be taken in at a glance", () => {
  expect(sourceFiles.flatMap(oversized), "split by meaning: another verb, another noun").toEqual([]);
});

test("a noun of the domain speaks the closed vocabulary", () => {
  const sentence = "name it <verb>-<noun>.ts after its exported function, or <noun>-reads, -access or -rules";
  expect(names.outsideVocabulary(sourceFiles), sentence).toEqual([]);
});

test("each thing belongs to a noun, not to a drawer for odds and ends", () => {
  expect(names.roomsWithoutNoun(paths), "no utils, lib, helpers, services, hooks, types or scripts").toEqual([]);
});

test("files are named in kebab-case", () => {
  expect(names.notKebabCase(paths), "name a file after its main export, in kebab-case").toEqual([]);
});

test("every name has one address", () => {
  const barrels = sourceFiles.filter(names.isBarrel).map((file) => file.path);
  expect(barrels, "import from the file that defines it: no file only re-exports").toEqual([]);
  const defaults = sourceFiles.filter(names.hasNeedlessDefault).map((file) => file.path);
  expect(defaults, "only routes and configuration have a default export").toEqual([]);
});

test("the environment is read in one place", () => {
  const readers = sourceFiles.filter(names.readsEnvironment).map((file) => file.path);
  expect(readers, "ask app/platform/observe/environment.ts instead of process.env").toEqual([]);
});

test("every live event has a fold, so that every open screen can follow it", async () => {
  expect(await foldGaps(sourceFiles), "the folds in app/client/cache match the catalogue").toEqual([]);
});

test("every way in translates every error code", () => {
  const sentence = "a transport has one total table: Record<ErrorCode, …>";
  expect(transportsWithoutErrorTable(sourceFiles), sentence).toEqual([]);
});

test("the paths which the pages name exist", () => {
  const pages = paths.filter((path) => /^(README|CHANGELOG)\.md$|^docs\/.*\.md$/.test(path));
  expect(pages.flatMap(deadPaths), "a page names only files that exist").toEqual([]);
});
