import type { Mode } from "./supervisor/env-file";
import { checkNodeVersion } from "./supervisor/node-version";
import { StartupError } from "./supervisor/startup-error";
import type { Parley } from "./supervisor/supervise";

process.stdout.on("error", () => undefined);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (error: unknown) => {
  const words = error instanceof StartupError ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${words}\n`);
};

const castHint =
  "Sign in as ada, adi, mo, chidi, mia, gil or max (their addresses end in @bluefin.test) with correct-horse-battery.";

try {
  checkNodeVersion();
  await run(modeOf(process.argv));
} catch (error) {
  complain(error);
  process.exit(1);
}

async function run(mode: Mode): Promise<void> {
  const { createSupervisor } = await import("./supervisor/supervise");
  const stopping = new AbortController();
  const supervisor = createSupervisor({ say, giveUp: fail, signal: stopping.signal });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(0));
  process.on("uncaughtException", fail).on("unhandledRejection", fail);

  async function leave(code: number): Promise<void> {
    if (stopping.signal.aborted) {
      supervisor.stopAtOnce();
      process.exit(1);
    }
    stopping.abort();
    await supervisor.stop();
    if (code === 0) say("Parley has stopped.");
    process.exit(code);
  }

  function fail(error: unknown): void {
    if (stopping.signal.aborted) return;
    complain(error);
    void leave(1);
  }

  await supervisor
    .start(mode)
    .then((parley) => accompany(mode, parley))
    .catch(fail);
}

/** Development has the named world in it, and the demonstration has people who talk. */
async function accompany(mode: Mode, parley: Parley): Promise<void> {
  if (mode === "start") return;
  // The worlds use the product's own verbs, which read the environment of the web process.
  Object.assign(process.env, parley.variables);
  if (mode === "dev") {
    const { seedNamedWorld } = await import("../db/seed/run");
    await seedNamedWorld(parley.databaseUrl);
    say(castHint);
  } else {
    const { runDemo } = await import("../db/seed/demo");
    await runDemo({ url: parley.url, databaseUrl: parley.databaseUrl });
  }
}

function modeOf(words: string[]): Mode {
  if (words.includes("--dev")) return "dev";
  return words.includes("--demo") ? "demo" : "start";
}
