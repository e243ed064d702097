import { lint, types } from "./testing/checks";
import { freshBuild } from "./testing/fresh-build";
import { journeys } from "./testing/journeys";
import { report, type Step, type Tally } from "./testing/step";
import { vitest } from "./testing/vitest";

const words = process.argv.slice(2);
const fast = words.includes("--fast");
const noun = words.find((word) => !word.startsWith("--"));

const steps: Step[] = fast
  ? [lint, types, vitest({ title: "pure tests", projects: ["pure"], noun })]
  : [lint, types, freshBuild, vitest({ title: "tests", projects: [], noun }), journeys({ noun })];

const total: Tally = { passed: 0, failed: 0 };
for (const step of steps) {
  const tally = await report(step);
  total.passed += tally.passed;
  total.failed += tally.failed;
}

process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
