import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { keepSecrets } from "./secrets";

test("secrets are made once, stay the same, and only their owner can read them", () => {
  const folder = newFolder();
  const first = keepSecrets(folder);
  expect(keepSecrets(folder)).toEqual(first);
  expect(modeOf(folder)).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

test("secrets that a backup made readable for everybody are closed again", () => {
  const folder = newFolder();
  keepSecrets(folder);
  chmodSync(path.join(folder, "secrets.json"), 0o644);
  keepSecrets(folder);
  expect(modeOf(folder)).toBe(0o600);
});

test("two installations share no secret", () => {
  const [one, other] = [keepSecrets(newFolder()), keepSecrets(newFolder())];
  const all = [...Object.values(one), ...Object.values(other)];
  expect(new Set(all).size).toBe(all.length);
});

test("damaged secrets are never replaced silently, because that would lock everybody out", () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, "secrets.json"), "{}");
  expect(() => keepSecrets(folder)).toThrow(/secrets\.json cannot be read; put back the file from your backup\.$/);
});

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "parley-secrets-"));
}

function modeOf(folder: string): number {
  return statSync(path.join(folder, "secrets.json")).mode & 0o777;
}
