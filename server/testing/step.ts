import { spawn } from "node:child_process";

export type Tally = { passed: number; failed: number };
export type Outcome = Tally & { output: string };
export type Step = { title: string; run: () => Promise<Outcome> };
export type Finished = { code: number; output: string };

/** Runs one step with a line of progress; what a failing step said is shown whole. */
export async function report(step: Step): Promise<Tally> {
  process.stdout.write(`${step.title} … `);
  const began = performance.now();
  const { output, ...tally } = await step.run();
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  process.stdout.write(`${tally.passed} passed, ${tally.failed} failed (${took})\n`);
  if (tally.failed > 0) process.stdout.write(`${output.trimEnd()}\n\n`);
  return tally;
}

/** Runs a command of this project without input, its words kept for when it fails. */
export function run(command: string, args: string[], env: Record<string, string> = {}): Promise<Finished> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A command that either succeeds or not counts as one test. */
export function single({ code, output }: Finished): Outcome {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** The tool as npm installed it for this project. */
export function tool(name: string): string {
  return `node_modules/.bin/${name}`;
}
