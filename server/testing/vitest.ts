import { z } from "zod";
import { counted } from "./counted";
import { run, type Step, type Tally, tool } from "./step";

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** The tests beside the code; a noun narrows them to the paths that hold it. */
export function vitest(input: { title: string; projects: string[]; noun: string | undefined }): Step {
  const projects = input.projects.map((name) => `--project=${name}`);
  const paths = input.noun === undefined ? [] : [input.noun, "--passWithNoTests"];
  const args = ["run", ...projects, ...paths, "--reporter=default", "--reporter=json"];
  return {
    title: input.title,
    run: () =>
      counted(({ jsonFile, env }) => run(tool("vitest"), [...args, `--outputFile.json=${jsonFile}`], env), tally),
  };
}

/** A file that could not be read or set up has no failed test to show for it, and counts as one. */
function tally(json: unknown): Tally {
  const report = Report.parse(json);
  const failed = report.testResults.filter((file) => file.status === "failed");
  const broken = failed.filter((file) => !file.assertionResults.some((result) => result.status === "failed"));
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}
