import { expect, test } from "vitest";
import { fitOf, fits } from "./fit";

test.each([
  ["des", "design", fits.prefix],
  ["rev", "design-review", fits.wordStart],
  ["review design", "design-review", fits.wordStart],
  ["sig", "design", fits.within],
  ["dsgn", "design", fits.inOrder],
  ["dr", "design-review", fits.inOrder],
  ["DESIGN", "Design", fits.prefix],
  ["soren", "Mia Sørensen", null],
  ["jose", "José", fits.prefix],
  ["xyz", "design", null],
  ["", "anything", fits.prefix],
] as const)("%s fits %s as well as it should", (written, name, fit) => {
  expect(fitOf(written, name)).toBe(fit);
});
