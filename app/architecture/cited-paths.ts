import { existsSync, readFileSync } from "node:fs";

const cited = /`((?:app|db|server|docs|e2e|bench|public)\/[^`\s:*<>{}…]+)(?::\d+)?`/g;

/** The paths that a page names in backticks and that lead nowhere. */
export function deadPaths(page: string): string[] {
  const names = [...readFileSync(page, "utf8").matchAll(cited)].map((match) => match[1] ?? "");
  return names.filter((name) => !existsSync(name)).map((name) => `${page} names ${name}`);
}
