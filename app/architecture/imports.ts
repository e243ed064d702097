import { createRequire } from "node:module";
import { resolve } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const rules = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
const rooms = ["app", "db", "server", "e2e", "bench"];

/** Every import that breaks a rule, with the rule's own sentence. */
export async function forbiddenImports(): Promise<string[]> {
  const tsConfig = extractTSConfig("tsconfig.json");
  const { output } = await cruise(
    rooms,
    { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true },
    { alias: aliases(tsConfig.options.paths ?? {}) },
    { tsConfig },
  );
  const { violations } = (output as ICruiseResult).summary;
  return violations.map(({ from, to, rule }) => `${from} → ${to}: ${sentence(rule.name)}`);
}

/** The nouns of the domain, from those which others build on to those which build on others. */
export const domainLowToHigh: string[] = rules.domainLowToHigh;

/** The resolver passes over tsconfig's paths when there is no baseUrl, so it gets them as aliases of its own. */
function aliases(paths: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(paths).map(([alias, [folder = ""]]) => [
      alias.replace(/\/\*$/, ""),
      resolve(folder.replace(/\/\*$/, "")),
    ]),
  );
}

function sentence(name: string): string {
  return rules.forbidden.find((rule: { name: string }) => rule.name === name)?.comment ?? name;
}
