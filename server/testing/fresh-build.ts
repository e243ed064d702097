import { buildWhenStale } from "../supervisor/build";
import type { Step } from "./step";

/** Drills and journeys run the built product, so the build must be the one of this source. */
export const freshBuild: Step = {
  title: "build",
  run: async () => {
    try {
      await buildWhenStale(process.cwd(), () => {}, new AbortController().signal);
      return { passed: 1, failed: 0, output: "" };
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
  },
};
