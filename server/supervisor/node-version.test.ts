import { expect, test } from "vitest";
import { checkNodeVersion } from "./node-version";

test.each(["20.19.0", "20.20.2"])("Node %s is taken", (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(["18.20.0", "20.18.3", "22.1.0"])("Node %s is refused in one sentence", (version) => {
  expect(() => checkNodeVersion(version)).toThrow(
    `Parley needs Node 20.19 or a later Node 20; this is Node ${version}.`,
  );
});
