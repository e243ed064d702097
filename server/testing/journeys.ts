import { z } from "zod";
import { counted } from "./counted";
import { run, type Step, type Tally, tool } from "./step";

const Report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** The journeys in a real browser; a noun narrows them to the files named after it. */
export function journeys(input: { noun: string | undefined }): Step {
  const paths = input.noun === undefined ? [] : [input.noun, "--pass-with-no-tests"];
  return {
    title: "journeys",
    run: () =>
      counted(
        ({ jsonFile, env }) =>
          run(tool("playwright"), ["test", ...paths, "--reporter=list,json"], {
            ...env,
            PLAYWRIGHT_JSON_OUTPUT_FILE: jsonFile,
          }),
        tally,
      ),
  };
}

/** A journey which passes only at the second try has failed. */
function tally(json: unknown): Tally {
  const { stats } = Report.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
