import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";

export type SourceFile = { path: string; text: string; syntax: ts.SourceFile };

/** Every file of ours that git tracks or would track, by its path from the root. */
export const paths: string[] = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(path));

/** Our code, parsed once for all the rules. */
export const sourceFiles: SourceFile[] = paths.filter(isCode).map(parse);

export const isTest = (path: string) => /\.test\.tsx?$/.test(path);

function isCode(path: string): boolean {
  return /^(app|db|server|e2e|bench)\/.*\.(tsx?|cjs|mjs)$/.test(path) || /^[^/]+\.(ts|cjs)$/.test(path);
}

function parse(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}
