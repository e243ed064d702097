import { z } from "zod";
import { counted } from "./counted";
import { run, type Step, type Tally, tool } from "./step";

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

export function vitest(input: { title: string; projects: string[]; noun: string | undefined }): Step {
  const projects = input.projects.map((name) => `--project=${name}`);
  const paths = input.noun === undefined ? [] : [input.noun, "--passWithNoTests"];
  return {
    title: input.title,
    run: () =>
      counted(
        (jsonFile) =>
          run(tool("vitest"), [
            "run",
            ...projects,
            ...paths,
            "--reporter=default",
            "--reporter=json",
            `--outputFile.json=${jsonFile}`,
          ]),
        tally,
      ),
  };
}

function tally(json: unknown): Tally {
  const report = Report.parse(json);
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}
