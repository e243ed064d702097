import { run, type Step, single, tool } from "./step";

export const lint: Step = {
  title: "format and lint",
  run: async () => single(await run(tool("biome"), ["check", "--error-on-warnings", "--max-diagnostics=200", "."])),
};

/** What the compiler remembers of its last look, so that the next one is quick. */
const memory = "node_modules/.cache/types.tsbuildinfo";

export const types: Step = {
  title: "types",
  run: async () =>
    single(await run(tool("tsc"), ["--noEmit", "--pretty", "false", "--incremental", "--tsBuildInfoFile", memory])),
};
