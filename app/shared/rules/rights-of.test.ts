import { expect, test } from "vitest";
import { rights } from "./rights";
import { rightsOf } from "./rights-of";
import { everyStanding } from "./support/every-standing";
import { isWritten } from "./support/read-written";

test("everybody may do at every place what is written, and nothing else", () => {
  let cells = 0;
  const differences: string[] = [];
  for (const standing of everyStanding()) {
    const granted = rightsOf(standing);
    for (const right of rights) {
      cells += 1;
      const written = isWritten(right, standing);
      if (granted.has(right) !== written) differences.push(describe(right, written, standing));
    }
  }
  expect(differences.slice(0, 20), `${differences.length} of ${cells} cells differ from what is written`).toEqual([]);
  expect(cells).toBeGreaterThan(20_000);
});

function describe(right: string, written: boolean, standing: object): string {
  const facts = Object.entries(standing).map(([name, value]) => `${name}=${value}`);
  return `${right} should ${written ? "" : "not "}be granted: ${facts.join(" ")}`;
}
