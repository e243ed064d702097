import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { buildWhenStale, digestSources } from "./build";

test.each([
  "app/root.tsx",
  "db/migrations/0001_more.sql",
  "public/icon.svg",
  "server/web.ts",
  "package-lock.json",
  "vite.config.ts",
  "remix.config.js",
])("a change of %s makes the build stale", (file) => {
  const root = project();
  const before = digestSources(root);
  write(root, file, "changed");
  expect(digestSources(root)).not.toBe(before);
});

test("a file that went away makes the build stale", () => {
  const root = project();
  const before = digestSources(root);
  rmSync(path.join(root, "app/root.tsx"));
  expect(digestSources(root)).not.toBe(before);
});

test("new dates, tests and documents do not make the build stale", () => {
  const root = project();
  const before = digestSources(root);
  utimesSync(path.join(root, "app/root.tsx"), 1, 1);
  write(root, "app/root.test.tsx", "a test");
  write(root, "server/testing/step.ts", "a test's help");
  write(root, "README.md", "words");
  expect(digestSources(root)).toBe(before);
});

test("a copy of a built project is not built again", async () => {
  const root = project();
  const copy = `${root}-copy`;
  write(root, "build/.stamp", digestSources(root));
  cpSync(root, copy, { recursive: true });
  const said: string[] = [];
  await buildWhenStale(copy, (line) => said.push(line), new AbortController().signal);
  expect(said).toEqual([]);
});

test("a build that fails shows what the builder said and leaves nothing that looks built", async () => {
  const root = project();
  write(root, "package.json", JSON.stringify({ scripts: { build: "echo no such word >&2; exit 3" } }));
  const attempt = () => buildWhenStale(root, () => undefined, new AbortController().signal);
  await expect(attempt()).rejects.toThrow(/no such word\nThe build failed; see above\.$/);
  await expect(attempt()).rejects.toThrow(/The build failed/);
});

test("two starts at once build once", async () => {
  const root = project();
  write(root, "package.json", JSON.stringify({ scripts: { build: "sleep 0.3; echo x >> build/times" } }));
  const said: string[] = [];
  const start = () => buildWhenStale(root, (line) => said.push(line), new AbortController().signal);
  await Promise.all([start(), start()]);
  expect(said).toEqual(["Building …"]);
});

function project(): string {
  const root = mkdtempSync(path.join(tmpdir(), "parley-build-"));
  write(root, "app/root.tsx", "page");
  write(root, "server/web.ts", "host");
  write(root, "package-lock.json", "{}");
  return root;
}

function write(root: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}
