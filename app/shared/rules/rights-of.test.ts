import { expect, test } from "vitest";
import { type Right, rights, type Standing } from "./rights";
import { rightsOf } from "./rights-of";
import { everyStanding } from "./support/every-standing";
import { isWritten } from "./support/read-written";

test("everybody may do at every place what is written, and nothing else", () => {
  const standings = [...everyStanding()];
  const differences = standings.flatMap((standing) => {
    const granted = rightsOf(standing);
    return rights.filter((right) => granted.has(right) !== isWritten(right, standing)).map(told(standing));
  });
  const cells = standings.length * rights.length;
  expect(differences.slice(0, 20), `${differences.length} of ${cells} cells differ from what is written`).toEqual([]);
  expect(cells).toBeGreaterThan(20_000);
});

function told(standing: Standing) {
  const facts = Object.entries(standing).map(([name, value]) => `${name}=${value}`);
  return (right: Right) => `${right} should ${isWritten(right, standing) ? "" : "not "}be granted: ${facts.join(" ")}`;
}
